using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage.Migrations;

/// <summary>The record of what agents did for orders.</summary>
[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000005_actions")]
internal sealed class M0005Actions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Table("order_actions")
            .Guid("shop_id", "id", "order_id")
            .Int("kind")
            .Text("note")
            .Guid("by_id")
            .Instant("at")
            .Key("shop_id", "id")
            .Index("ix_order_actions_order", "shop_id", "order_id", "at");
}
