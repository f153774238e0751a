using Microsoft.EntityFrameworkCore.Migrations;

namespace Zhiyin.Storage.Migrations;

// Buyers, inboxes and the agents' own tools.
internal sealed partial class M0001Desk
{
    private static void AroundConversations(MigrationBuilder migration)
    {
        migration.Table("buyer_keys")
            .Guid("shop_id", "buyer_id")
            .Bytes("wrapped")
            .Instant("created_at")
            .Key("shop_id", "buyer_id");

        migration.Table("buyers")
            .Guid("shop_id", "id")
            .Text("identifier?", "name_masked", "phone_masked?", "email_masked?")
            .Bytes("sealed?")
            .Text("tags", "note", "attributes", "page?", "locale?")
            .Instant("created_at", "last_seen_at?", "erased_at?")
            .Guid("merged_into_id?")
            .Key("shop_id", "id")
            .Unique("ux_buyers_identifier", "shop_id", "identifier");

        migration.Table("conversation_labels")
            .Guid("shop_id", "conversation_id")
            .Text("title")
            .Key("shop_id", "conversation_id", "title")
            .Index("ix_conversation_labels_title", "shop_id", "title");

        migration.Table("inboxes")
            .Guid("shop_id", "id")
            .Text("name", "website_token")
            .Bytes("hmac_secret")
            .Bool("hmac_mandatory")
            .Text("origins")
            .Guid("team_id?")
            .Text("hours?", "widget")
            .Instant("created_at")
            .Bool("deleted")
            .Key("shop_id", "id")
            .Unique("ux_inboxes_token", "website_token");

        migration.Table("labels")
            .Guid("shop_id", "id")
            .Text("title", "color", "description")
            .Key("shop_id", "id")
            .Unique("ux_labels_title", "shop_id", "title");

        migration.Table("quick_replies")
            .Guid("shop_id", "id")
            .Text("short_code", "content")
            .Guid("owner_id?", "team_id?")
            .Text("tags")
            .Int("uses")
            .Instant("updated_at")
            .Key("shop_id", "id");

        migration.Table("saved_views")
            .Guid("shop_id", "id", "owner_id")
            .Text("name")
            .Bool("shared")
            .Text("query")
            .Instant("created_at")
            .Key("shop_id", "id");

        migration.Table("token_counts")
            .Guid("shop_id")
            .Text("token")
            .Long("messages")
            .Key("shop_id", "token");

        migration.Table("visitors")
            .Guid("shop_id", "id", "inbox_id", "buyer_id")
            .Bytes("secret_hash")
            .Bool("verified")
            .Instant("created_at", "seen_at?", "revoked_at?")
            .Key("shop_id", "id")
            .Index("ix_visitors_buyer", "shop_id", "buyer_id")
            .Unique("ux_visitors_secret", "secret_hash");
    }
}
