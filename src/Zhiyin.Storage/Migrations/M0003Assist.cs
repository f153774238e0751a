using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage.Migrations;

/// <summary>The shop's rule book, reports of false alarms, and replies sent against the coach's word.</summary>
[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000003_assist")]
internal sealed class M0003Assist : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("rulebook_versions")
            .Guid("shop_id")
            .Int("version")
            .Text("document")
            .Instant("at")
            .Guid("by_id")
            .Key("shop_id", "version");

        migrationBuilder.Table("rule_hits")
            .Guid("shop_id")
            .Text("rule")
            .Long("hits")
            .Key("shop_id", "rule");

        migrationBuilder.Table("false_alarms")
            .Guid("shop_id", "id", "conversation_id")
            .Int("seq")
            .Guid("by_id")
            .Instant("at")
            .Text("rule", "draft")
            .Int("start", "length")
            .Text("comment?")
            .Int("status")
            .Guid("decided_by_id?")
            .Instant("decided_at?")
            .Text("phrase?")
            .Key("shop_id", "id")
            .Index("ix_false_alarms_conversation", "shop_id", "conversation_id")
            .Index("ix_false_alarms_status", "shop_id", "status");

        migrationBuilder.Table("send_overrides")
            .Guid("shop_id", "conversation_id")
            .Text("client_id")
            .Guid("agent_id")
            .Instant("at")
            .Text("rules", "reason")
            .Key("shop_id", "conversation_id", "client_id")
            .Index("ix_send_overrides_at", "shop_id", "at");

        migrationBuilder.AddColumn<string>("confirm", "scheduled_messages", nullable: true);
    }
}
