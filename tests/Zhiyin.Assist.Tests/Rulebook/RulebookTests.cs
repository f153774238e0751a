using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Coach.Engine;
using Zhiyin.Platform.Access;
using Zhiyin.Rulebook.Book;
using Zhiyin.Testing;

namespace Zhiyin.Assist.Tests.Rulebook;

public sealed class RulebookTests
{
    private const string Draft = "您好，您的{订单号}预计明天到";

    [Fact]
    public async Task A_severity_changes_the_verdict_at_once_and_back_again()
    {
        await using var ground = await Ground.StartAsync("明天能到吗");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        (await ground.VerdictAsync(Draft)).ShouldBe("ask");
        (await Ground.PatchAsync("rulebook", new { severities = new { TPL001 = "warning" } }, owner)).Body.GetProperty("version").GetInt32().ShouldBe(1);
        (await ground.VerdictAsync(Draft)).ShouldBe("pass");
        (await ground.SeverityAsync(Draft, "TPL001")).ShouldBe("warning");
        (await Ground.PatchAsync("rulebook", new { severities = new { TPL001 = "off" } }, owner)).Status.ShouldBe(200);
        (await ground.SeverityAsync(Draft, "TPL001")).ShouldBeNull();
        var back = await Ground.PatchAsync("rulebook", new { severities = new Dictionary<string, string?> { ["TPL001"] = null } }, owner);
        back.Body.GetProperty("version").GetInt32().ShouldBe(3);
        (await ground.VerdictAsync(Draft)).ShouldBe("ask");
        (await ground.Desk.Store.ReadAsync(db => db.Set<RulebookVersion>().Where(v => v.Shop == ground.Shop.Id).CountAsync())).ShouldBe(3, "older versions stay");
    }

    [Fact]
    public async Task What_blocks_cannot_be_lowered_nor_spared()
    {
        await using var ground = await Ground.StartAsync("能便宜点吗");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        var blocking = RuleCatalog.BuiltIn.Rules.Where(r => r.Info.Blocks).Select(r => r.Info.Id).ToList();
        blocking.ShouldNotBeEmpty();
        foreach (var id in blocking)
        {
            var (status, problem) = await Ground.PatchAsync("rulebook", new { severities = new Dictionary<string, string> { [id] = "off" } }, owner);
            status.ShouldBe(422);
            problem.GetProperty("code").GetString().ShouldBe("rule_blocks");
        }

        const string Blocked = "加我微信 wx88990 私下转账便宜";
        (await Ground.PatchAsync("rulebook", new { sparedPhrases = new[] { Blocked }, brandWords = new[] { Blocked } }, owner)).Status.ShouldBe(200);
        (await ground.VerdictAsync(Blocked)).ShouldBe("refuse");
        (await ground.PostAsync(ground.Of("messages"), new { content = Blocked })).Status.ShouldBe(422);
    }

    [Fact]
    public async Task Spared_phrases_and_brand_words_are_left_alone()
    {
        await using var ground = await Ground.StartAsync("你们家什么牌子");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        const string Said = "您好，我们家是最好的一天旗舰店，这款是最好的裙子。";
        (await ground.ReviewAsync(Said)).Advertising().ShouldBe([7, 19]);
        (await Ground.PatchAsync("rulebook", new { brandWords = new[] { "最好的一天旗舰店" } }, owner)).Status.ShouldBe(200);
        (await ground.ReviewAsync(Said)).Advertising().ShouldBe([19], "the claim beside the brand is still one");
        (await Ground.PatchAsync("rulebook", new { sparedPhrases = new[] { "最" } }, owner)).Status.ShouldBe(422);
    }

    [Fact]
    public async Task The_book_is_the_shops_own_and_only_for_those_with_the_right()
    {
        await using var ground = await Ground.StartAsync("明天能到吗");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        var (_, lead) = await ground.Desk.AgentAsync(ground.Shop, Role.Lead);
        var (_, elsewhere) = await ground.Desk.AgentAsync(await ground.Desk.ShopAsync(), Role.Owner);
        (await Ground.PatchAsync("rulebook", new { severities = new { TPL001 = "off" } }, elsewhere)).Status.ShouldBe(200);
        (await ground.VerdictAsync(Draft)).ShouldBe("ask", "another shop's book");
        (await Ground.PatchAsync("rulebook", new { severities = new { TPL001 = "off" } }, lead)).Status.ShouldBe(403);
        (await ground.GetAsync("rulebook", lead)).Status.ShouldBe(200);
        (await ground.GetAsync("rulebook")).Status.ShouldBe(403);
        (await Ground.PatchAsync("rulebook", new { severities = new { XXX999 = "off" } }, owner)).Status.ShouldBe(422);
        (await Ground.PatchAsync("rulebook", new { severities = new { TPL001 = "loud" } }, owner)).Status.ShouldBe(422);
    }

    [Fact]
    public async Task Sent_drafts_are_counted_once_for_each_rule_that_spoke()
    {
        await using var ground = await Ground.StartAsync("明天能到吗");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        (await ground.ReviewAsync(Draft)).GetProperty("findings").GetArrayLength().ShouldBeGreaterThan(0);
        (await ground.PostAsync(ground.Of("messages"), new { content = Draft, clientId = "a" })).Status.ShouldBe(409);
        (await ground.PostAsync(ground.Of("messages"), new { content = Draft, clientId = "a", confirm = "模板" })).Status.ShouldBe(201);
        (await ground.RuleAsync(owner, "TPL001")).GetProperty("hits").GetInt64().ShouldBe(1, "typing does not count, nor the same draft with its reason");
    }
}

internal static class BookReading
{
    public static async Task<string?> VerdictAsync(this Ground ground, string draft) => (await ground.ReviewAsync(draft)).GetProperty("gate").GetProperty("verdict").GetString();

    public static async Task<string?> SeverityAsync(this Ground ground, string draft, string rule)
        => (await ground.ReviewAsync(draft)).GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("rule").GetString() == rule).Select(f => f.GetProperty("severity").GetString()).FirstOrDefault();

    /// <summary>Where findings of advertising begin.</summary>
    public static List<int> Advertising(this JsonElement review)
        => [.. review.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("category").GetString() == "ad.absolute").Select(f => f.GetProperty("start").GetInt32())];

    public static async Task<JsonElement> RuleAsync(this Ground ground, HttpClient by, string id)
        => (await ground.GetAsync("rulebook", by)).Body.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == id);
}
