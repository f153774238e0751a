using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage.Tests.Upgrade;

/// <summary>The migrations of a release that does not exist yet, as the tests' assembly holds them: this release's, already applied, and one more.</summary>
[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000001_desk")]
internal sealed class ThisRelease : AppliedAlready;

[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000002_knowledge")]
internal sealed class ThisReleasesKnowledge : AppliedAlready;

[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000003_assist")]
internal sealed class ThisReleasesAssist : AppliedAlready;

[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000004_keys")]
internal sealed class ThisReleasesKeys : AppliedAlready;

[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000005_actions")]
internal sealed class ThisReleasesActions : AppliedAlready;

[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000006_own_rules")]
internal sealed class ThisReleasesOwnRules : AppliedAlready;

[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000007_merged")]
internal sealed class ThisReleasesMerged : AppliedAlready;

internal abstract class AppliedAlready : Migration
{
    protected sealed override void Up(MigrationBuilder migrationBuilder) => throw new InvalidOperationException("the file of the previous release has it already");
}

[DbContext(typeof(ZhiyinDb))]
[Migration("00000000000099_next")]
internal sealed class NextRelease : Migration
{
    /// <summary>Set in the process that is to be killed: its second half never ends.</summary>
    public const string Endless = "ZHIYIN_TEST_ENDLESS_MIGRATION";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("motto", "shops", nullable: false, defaultValue: "");
        if (Environment.GetEnvironmentVariable(Endless) is not null)
        {
            migrationBuilder.Sql("CREATE TABLE endless AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;");
        }
    }
}
