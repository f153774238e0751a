using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage.Migrations;

/// <summary>Every timeline asks which conversations were merged into it; few were, and the index holds only those.</summary>
[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000007_merged")]
internal sealed class M0007Merged : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.CreateIndex("ix_conversations_merged", "conversations", ["shop_id", "merged_into_id"], filter: "merged_into_id IS NOT NULL");
}
