using Microsoft.EntityFrameworkCore.Migrations;

namespace Zhiyin.Storage.Migrations;

// Conversations and what is said in them.
internal sealed partial class M0001Desk
{
    private static void Talk(MigrationBuilder migration)
    {
        migration.Table("attachments")
            .Guid("shop_id", "id", "conversation_id", "buyer_id")
            .Text("content_type")
            .Int("bytes", "width", "height")
            .Instant("at")
            .Bytes("content?")
            .Key("shop_id", "id")
            .Index("ix_attachments_buyer", "shop_id", "buyer_id");

        migration.Table("conversations")
            .Guid("shop_id", "id")
            .Int("number")
            .Guid("inbox_id", "buyer_id")
            .Int("status")
            .Guid("assignee_id?", "team_id?")
            .Int("priority", "last_seq", "agent_seen_seq", "buyer_seen_seq")
            .Instant("created_at", "last_activity_at", "waiting_since?", "first_reply_at?", "snoozed_until?", "resolved_at?")
            .Int("resolution", "rating?")
            .Bytes("rating_comment?")
            .Instant("rated_at?")
            .Bool("buyer_says_solved?", "off_hours", "disputed")
            .Guid("merged_into_id?")
            .Text("attributes")
            .Key("shop_id", "id")
            .Index("ix_conversations_activity", "shop_id", "last_activity_at")
            .Index("ix_conversations_assignee", "shop_id", "assignee_id", "status")
            .Index("ix_conversations_buyer", "shop_id", "buyer_id")
            .Index("ix_conversations_queue", "shop_id", "status", "waiting_since")
            .Unique("ux_conversations_number", "shop_id", "number")
            .Unique("ux_conversations_id", "id");

        migration.Table("mentions")
            .Guid("shop_id", "agent_id", "conversation_id")
            .Int("seq")
            .Instant("at", "seen_at?")
            .Key("shop_id", "agent_id", "conversation_id", "seq");

        migration.Table("merges")
            .Guid("shop_id", "id", "from_id", "into_id", "by_id")
            .Instant("at")
            .Text("before")
            .Instant("undone_at?")
            .Key("shop_id", "id")
            .Index("ix_merges_into", "shop_id", "into_id");

        migration.Table("messages")
            .Guid("shop_id", "conversation_id")
            .Int("seq")
            .Text("client_id")
            .Int("kind")
            .Bool("private")
            .Int("sender_kind")
            .Guid("sender?")
            .Instant("at")
            .Int("content_type")
            .Text("text_masked")
            .Bool("masked")
            .Bytes("text_sealed?")
            .Text("attributes?")
            .Key("shop_id", "conversation_id", "seq")
            .Unique("ux_messages_client", "shop_id", "conversation_id", "client_id");

        migration.Table("participants")
            .Guid("shop_id", "conversation_id", "agent_id")
            .Instant("since")
            .Bool("mentioned")
            .Key("shop_id", "conversation_id", "agent_id")
            .Index("ix_participants_agent", "shop_id", "agent_id");

        migration.Table("scheduled_messages")
            .Guid("shop_id", "id", "conversation_id", "buyer_id", "by_id")
            .Text("client_id")
            .Bytes("text_sealed")
            .Text("text_masked")
            .Instant("due_at", "created_at")
            .Int("state")
            .Text("why?")
            .Key("shop_id", "id")
            .Index("ix_scheduled_messages_conversation", "shop_id", "conversation_id");
    }
}
