using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage.Migrations;

/// <summary>Revisions of the rules that a shop wrote itself.</summary>
[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000006_own_rules")]
internal sealed class M0006OwnRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Table("own_rules")
            .Guid("shop_id")
            .Int("revision")
            .Text("source")
            .Int("rules")
            .Instant("at")
            .Guid("by_id")
            .Key("shop_id", "revision");
}
