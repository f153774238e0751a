using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Events;
using Zhiyin.Rulebook.Alarms;
using Zhiyin.Testing;

namespace Zhiyin.Assist.Tests.Rulebook;

public sealed class FalseAlarmTests
{
    private const string Draft = "您好，您的{订单号}预计明天到";

    [Fact]
    public async Task Marked_decided_and_gone()
    {
        await using var ground = await Ground.StartAsync("明天能到吗");
        var (_, lead) = await ground.Desk.AgentAsync(ground.Shop, Role.Supervisor);
        var alarm = await ReportAsync(ground, Draft, "TPL001");
        alarm.GetProperty("status").GetString().ShouldBe("open");
        (await ReportAsync(ground, Draft, "TPL001")).GetProperty("id").GetString().ShouldBe(alarm.GetProperty("id").GetString(), "the same report again is the same");
        (await ground.VerdictAsync(Draft)).ShouldBe("ask", "nothing is spared before somebody decides");
        var listed = (await ground.GetAsync("false_alarms?status=open", lead)).Body.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        listed.GetProperty("context").EnumerateArray().Single().GetProperty("text").GetString().ShouldBe("明天能到吗");

        var id = alarm.GetProperty("id").GetString();
        (await ground.PostAsync($"false_alarms/{id}/decide", new { accept = true, scope = "phrase" })).Status.ShouldBe(403);
        (await ground.PostAsync($"false_alarms/{id}/decide", new { accept = true, scope = "phrase", phrase = "您好" }, lead)).Status.ShouldBe(422);
        var decided = await ground.PostAsync($"false_alarms/{id}/decide", new { accept = true, scope = "phrase" }, lead);
        decided.Status.ShouldBe(200, decided.Body.ToString());
        decided.Body.GetProperty("phrase").GetString().ShouldBe("{订单号}");
        (await ground.VerdictAsync(Draft)).ShouldBe("pass");
        (await ground.SeverityAsync("您好，您的{快递单号}预计明天到", "TPL001")).ShouldBe("error", "only this phrase is spared");
        (await ground.PostAsync($"false_alarms/{id}/decide", new { accept = false }, lead)).Status.ShouldBe(409);

        var test = (await ground.GetAsync("rulebook/tests", lead)).Body.EnumerateArray().ShouldHaveSingleItem();
        (test.GetProperty("passes").GetBoolean(), test.GetProperty("needed").GetBoolean()).ShouldBe((true, true));
        (await ground.RuleAsync(lead, "TPL001")).GetProperty("falseAlarms").GetInt32().ShouldBe(1);
        (await Ground.PatchAsync("rulebook", new { dropExemptions = new[] { id } }, lead)).Status.ShouldBe(200);
        (await ground.GetAsync("rulebook/tests", lead)).Body.EnumerateArray().Single().GetProperty("passes").GetBoolean().ShouldBeFalse("it has come back");
        (await ground.VerdictAsync(Draft)).ShouldBe("ask");
    }

    [Fact]
    public async Task A_declined_one_changes_nothing_and_no_longer_counts()
    {
        await using var ground = await Ground.StartAsync("明天能到吗");
        var (_, lead) = await ground.Desk.AgentAsync(ground.Shop, Role.Lead);
        var id = (await ReportAsync(ground, Draft, "TPL001")).GetProperty("id").GetString();
        (await ground.PostAsync($"false_alarms/{id}/decide", new { accept = false }, lead)).Body.GetProperty("status").GetString().ShouldBe("declined");
        (await ground.VerdictAsync(Draft)).ShouldBe("ask");
        (await ground.RuleAsync(lead, "TPL001")).GetProperty("rate").GetDouble().ShouldBe(0);
        (await ground.GetAsync("false_alarms?status=open", lead)).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task What_blocks_can_be_reported_but_never_spared()
    {
        await using var ground = await Ground.StartAsync("能便宜点吗");
        var (_, lead) = await ground.Desk.AgentAsync(ground.Shop, Role.Lead);
        const string Blocked = "加我微信 wx88990 私下转账便宜";
        var finding = (await ground.ReviewAsync(Blocked)).GetProperty("findings").EnumerateArray().First(f => f.GetProperty("blocks").GetBoolean());
        var id = (await ReportAsync(ground, Blocked, finding.GetProperty("rule").GetString()!)).GetProperty("id").GetString();
        foreach (var scope in new[] { "phrase", "rule" })
        {
            (await ground.PostAsync($"false_alarms/{id}/decide", new { accept = true, scope }, lead)).Body.GetProperty("code").GetString().ShouldBe("rule_blocks");
        }

        (await ground.VerdictAsync(Blocked)).ShouldBe("refuse");
    }

    [Fact]
    public async Task Only_in_a_conversation_one_may_see_and_at_a_place_that_is_there()
    {
        await using var ground = await Ground.StartAsync("明天能到吗");
        var (_, colleague) = await ground.Desk.AgentAsync(ground.Shop, Role.Agent);
        var report = new { conversation = ground.Talk.Id.Value, draft = Draft, finding = new { rule = "TPL001", start = 5, length = 5 } };
        (await ground.PostAsync("false_alarms", report, colleague)).Status.ShouldBe(404);
        (await ground.PostAsync("false_alarms", report with { finding = new { rule = "TPL001", start = 5, length = 500 } })).Status.ShouldBe(422);
        (await ground.PostAsync("false_alarms", report with { finding = new { rule = "NO000", start = 0, length = 1 } })).Status.ShouldBe(422);
        (await ground.GetAsync("false_alarms")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Drafts_are_kept_masked_and_go_with_the_buyer()
    {
        await using var ground = await Ground.StartAsync("明天能到吗");
        const string Said = "张三，您的电话13812345678，{订单号}明天到";
        var made = await ground.PostAsync("false_alarms", new { conversation = ground.Talk.Id.Value, draft = Said, finding = new { rule = "TPL001", start = Said.IndexOf('{'), length = 5 } });
        made.Status.ShouldBe(201);
        var kept = made.Body.GetProperty("draft").GetString()!;
        kept.ShouldNotContain("13812345678");
        kept.Substring(made.Body.GetProperty("start").GetInt32(), made.Body.GetProperty("length").GetInt32()).ShouldBe("{订单号}");

        // As erasing tells of it.
        await ground.Desk.Store.WriteAsync(db =>
        {
            db.Add(new EventEntry { Shop = ground.Shop.Id, At = ground.Desk.Time.GetUtcNow(), Kind = "contact.erased", Buyer = ground.Talk.Buyer });
            return Task.FromResult(0);
        });
        for (var i = 0; i < 100 && await DraftAsync(ground) != ""; i++)
        {
            await Task.Delay(50);
        }

        (await DraftAsync(ground)).ShouldBe("");
    }

    private static Task<string> DraftAsync(Ground ground) => ground.Desk.Store.ReadAsync(db => db.Set<FalseAlarm>().Select(a => a.Draft).SingleAsync());

    private static async Task<JsonElement> ReportAsync(Ground ground, string draft, string rule)
    {
        var finding = (await ground.ReviewAsync(draft)).GetProperty("findings").EnumerateArray().First(f => f.GetProperty("rule").GetString() == rule);
        var (status, body) = await ground.PostAsync("false_alarms", new
        {
            conversation = ground.Talk.Id.Value,
            draft,
            finding = new { rule, start = finding.GetProperty("start").GetInt32(), length = finding.GetProperty("length").GetInt32() },
        });
        status.ShouldBe(201, body.ToString());
        return body;
    }
}
