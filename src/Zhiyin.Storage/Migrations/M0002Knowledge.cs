using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage.Migrations;

/// <summary>What the shop knows: products, orders, policies, promotions, articles, and the search over them.</summary>
[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000002_knowledge")]
internal sealed class M0002Knowledge : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("articles")
            .Guid("shop_id", "id")
            .Text("title", "body", "tags", "products")
            .Instant("updated_at")
            .Key("shop_id", "id");

        migrationBuilder.Table("knowledge_entries")
            .Guid("shop_id")
            .Int("number", "kind")
            .Guid("subject")
            .Text("title", "names", "extract", "tokens")
            .Key("shop_id", "number")
            .Unique("ux_knowledge_entries_subject", "shop_id", "kind", "subject");

        migrationBuilder.Table("knowledge_postings")
            .Guid("shop_id")
            .Text("token")
            .Int("part", "entries")
            .Bytes("numbers")
            .Key("shop_id", "token", "part");

        migrationBuilder.Table("orders")
            .Guid("shop_id", "id")
            .Text("number", "buyer_identifier?")
            .Int("status")
            .Instant("placed_at")
            .Long("paid_fen")
            .Text("details")
            .Instant("updated_at")
            .Key("shop_id", "id")
            .Index("ix_orders_buyer", "shop_id", "buyer_identifier")
            .Index("ix_orders_placed", "shop_id", "placed_at")
            .Unique("ux_orders_number", "shop_id", "number");

        migrationBuilder.Table("policies")
            .Guid("shop_id", "id")
            .Int("kind")
            .Text("title", "text", "params", "source")
            .Instant("from", "to?", "updated_at")
            .Key("shop_id", "id");

        migrationBuilder.Table("product_variants")
            .Guid("shop_id", "product_id")
            .Text("code")
            .Int("place")
            .Text("spec")
            .Long("price_fen")
            .Int("stock")
            .Instant("arrives_at?")
            .Key("shop_id", "product_id", "code");

        migrationBuilder.Table("products")
            .Guid("shop_id", "id")
            .Text("code", "name", "category", "brand")
            .Long("price_fen")
            .Bool("on_sale")
            .Text("fields")
            .Instant("updated_at")
            .Key("shop_id", "id")
            .Index("ix_products_category", "shop_id", "category")
            .Index("ix_products_updated", "shop_id", "updated_at")
            .Unique("ux_products_code", "shop_id", "code");

        migrationBuilder.Table("promotions")
            .Guid("shop_id", "id")
            .Text("name")
            .Int("kind")
            .Text("rule", "text")
            .Instant("from", "to", "updated_at")
            .Key("shop_id", "id");
    }
}
