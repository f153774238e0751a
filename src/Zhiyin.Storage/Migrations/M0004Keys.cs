using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage.Migrations;

/// <summary>Which master key the database belongs to; buyers are locked by id, and pictures found by conversation.</summary>
[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000004_keys")]
internal sealed class M0004Keys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("key_marks")
            .Text("name")
            .Bytes("mark")
            .Instant("at")
            .Key("name");
        migrationBuilder.CreateIndex("ux_buyers_id", "buyers", "id", unique: true);
        migrationBuilder.CreateIndex("ix_attachments_conversation", "attachments", ["shop_id", "conversation_id"]);
    }
}
