using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage.Migrations;

/// <summary>The desk's first database. Once released it is never changed: a later release adds a migration of its own. (Entity Framework wants 14 digits before the name.)</summary>
[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000001_desk")]
internal sealed partial class M0001Desk : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        EventsAndDueWork(migrationBuilder);
        People(migrationBuilder);
        Talk(migrationBuilder);
        AroundConversations(migrationBuilder);
        migrationBuilder.AppendOnly("events");
        migrationBuilder.AppendOnly("audit");
        MessageSearch(migrationBuilder);
        if (migrationBuilder.IsPostgres())
        {
            // The order in which the log is read there.
            migrationBuilder.CreateIndex("ix_events_xid", "events", ["xid", "position"]);
        }
    }

    private static void MessageSearch(MigrationBuilder migration)
    {
        if (migration.IsPostgres())
        {
            migration.Sql("""
                CREATE TABLE message_search (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    shop_id uuid NOT NULL, conversation_id uuid NOT NULL, seq integer NOT NULL, at bigint NOT NULL,
                    tokens tsvector NOT NULL,
                    UNIQUE (shop_id, conversation_id, seq));
                CREATE INDEX ix_message_search_tokens ON message_search USING gin (tokens);
                """);
            return;
        }

        // The tokenizer «ascii» takes our tokens as they are: it parts at ASCII marks only, and they hold none.
        migration.Sql("""
            CREATE TABLE message_search (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                shop_id TEXT NOT NULL, conversation_id TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL,
                UNIQUE (shop_id, conversation_id, seq));
            """);
        migration.Sql("CREATE VIRTUAL TABLE message_tokens USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii', detail=none);");
    }
}
