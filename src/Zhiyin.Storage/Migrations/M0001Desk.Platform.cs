using Microsoft.EntityFrameworkCore.Migrations;

namespace Zhiyin.Storage.Migrations;

// The event log, its readers, due work.
internal sealed partial class M0001Desk
{
    private static void EventsAndDueWork(MigrationBuilder migration)
    {
        migration.Table("cursors")
            .Text("consumer")
            .Long("xid", "position")
            .Key("consumer");

        migration.Table("due")
            .Guid("shop_id", "id")
            .Text("kind")
            .Instant("due_at")
            .Guid("subject")
            .Instant("claimed_until?")
            .Int("attempts")
            .Key("shop_id", "id")
            .Index("ix_due_due_at", "due_at");

        migration.Table("events")
            .Counter("position")
            .Long("xid").Default(migration.IsPostgres() ? "pg_current_xact_id()::text::bigint" : "0")
            .Guid("shop_id")
            .Instant("at")
            .Text("kind")
            .Guid("conversation_id?")
            .Int("seq")
            .Guid("agent_id?", "buyer_id?")
            .Text("data?")
            .Key("position");
    }
}
