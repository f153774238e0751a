using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Events;
using Zhiyin.Rulebook;
using Zhiyin.Rulebook.Book;
using Zhiyin.Testing;

namespace Zhiyin.Assist.Tests.Rulebook;

/// <summary>Rules that a shop wrote itself: taken with their examples, heard at once, tried before they are saved, and never stronger than what blocks.</summary>
public sealed class OwnRulesTests
{
    private const string Rule = "rules:\n  - id: no-dear\n    kind: phrase\n    title: 不称呼亲亲\n    words: [亲亲]\n    severity: error\n    bad: [亲亲，在的]\n";
    private const string Draft = "亲亲在的，这款今天可以发货";

    private static async Task<(int Status, JsonElement Body)> PutAsync(string source, int revision, HttpClient by)
    {
        using var answer = await by.PutAsJsonAsync(new Uri("/api/v1/rulebook/own", UriKind.Relative), new { source, revision }, DeskApp.Json);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    [Fact]
    public async Task The_live_coach_and_the_gate_take_them_up_at_once_and_drop_them_when_off()
    {
        await using var ground = await Ground.StartAsync("什么时候发货");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        (await ground.SeverityAsync(Draft, "no-dear")).ShouldBeNull();
        var (status, body) = await PutAsync(Rule, 0, owner);
        status.ShouldBe(200, body.ToString());
        body.GetProperty("revision").GetInt32().ShouldBe(1);
        (await ground.SeverityAsync(Draft, "no-dear")).ShouldBe("error");
        (await ground.VerdictAsync(Draft)).ShouldBe("ask");
        (await ground.PostAsync(ground.Of("messages"), new { content = Draft, clientId = "a" })).Status.ShouldBe(409, "the send gate asks for a reason");
        (await ground.GetAsync("rulebook/own", owner)).Body.GetProperty("rules")[0].GetProperty("hits").GetInt64().ShouldBe(1);
        (await Ground.PatchAsync("rulebook", new { severities = new Dictionary<string, string> { ["no-dear"] = "off" } }, owner)).Status.ShouldBe(200);
        (await ground.SeverityAsync(Draft, "no-dear")).ShouldBeNull();
        (await ground.GetAsync("rulebook/own", owner)).Body.GetProperty("rules")[0].GetProperty("off").GetBoolean().ShouldBeTrue();
        (await Ground.PatchAsync("rulebook", new { severities = new Dictionary<string, string?> { ["no-dear"] = null } }, owner)).Status.ShouldBe(200);
        (await ground.SeverityAsync(Draft, "no-dear")).ShouldBe("error");
    }

    [Fact]
    public async Task A_rule_that_misses_its_own_example_is_refused_with_line_and_reason_and_nothing_changes()
    {
        await using var ground = await Ground.StartAsync("什么时候发货");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        var (status, problem) = await PutAsync(Rule.Replace("亲亲，在的", "您好"), 0, owner);
        status.ShouldBe(422);
        problem.GetProperty("code").GetString().ShouldBe("own_rules_refused");
        var fault = problem.GetProperty("faults")[0];
        (fault.GetProperty("line").GetInt32(), fault.GetProperty("rule").GetString()).ShouldBe((7, "no-dear"));
        fault.GetProperty("title").GetString()!.ShouldContain("没有被标出");
        (await ground.GetAsync("rulebook/own", owner)).Body.GetProperty("revision").GetInt32().ShouldBe(0);
        (await ground.PostAsync("rulebook/own/check", new { source = Rule.Replace("亲亲，在的", "您好") }, owner)).Body.GetProperty("faults").GetArrayLength().ShouldBe(1);
        (await ground.PostAsync("rulebook/own/check", new { source = Rule }, owner)).Body.GetProperty("rules")[0].GetProperty("line").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task What_blocks_is_not_lowered_by_the_document()
    {
        await using var ground = await Ground.StartAsync("能便宜点吗");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        const string Blocked = "加我微信 wx88990 私下转账便宜";
        (await PutAsync("severities:\n  ADV001: hint\n", 0, owner)).Status.ShouldBe(422);
        (await PutAsync($"suppress:\n  - phrase: {Blocked}\nrules:\n  - id: mine\n    kind: phrase\n    title: 自家\n    words: [{Blocked}]\n    category: contact.offsite\n    severity: error\n    bad: [{Blocked}]\n", 0, owner)).Status.ShouldBe(200);
        (await ground.VerdictAsync(Blocked)).ShouldBe("refuse");
        (await ground.PostAsync(ground.Of("messages"), new { content = Blocked })).Status.ShouldBe(422);
    }

    [Fact]
    public async Task A_shops_own_block_holds_from_anywhere_and_can_be_switched_off()
    {
        await using var ground = await Ground.StartAsync("在吗");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        (await PutAsync(Rule.Replace("error", "block"), 0, owner)).Status.ShouldBe(200);
        (await ground.PostAsync(ground.Of("messages"), new { content = Draft, confirm = "就要发" })).Status.ShouldBe(422);
        (await Ground.PatchAsync("rulebook", new { severities = new Dictionary<string, string> { ["no-dear"] = "hint" } }, owner)).Status.ShouldBe(422, "off or on, nothing between");
        (await Ground.PatchAsync("rulebook", new { severities = new Dictionary<string, string> { ["no-dear"] = "off" } }, owner)).Status.ShouldBe(200);
        (await ground.PostAsync(ground.Of("messages"), new { content = Draft })).Status.ShouldBe(201);
    }

    [Fact]
    public async Task They_are_tried_on_the_newest_replies_before_they_are_saved()
    {
        await using var ground = await Ground.StartAsync("什么时候发货");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        await ground.AnswersAsync("您好，今天可以发货");
        await ground.SaysAsync("好的");
        await ground.AnswersAsync("亲亲放心，发货后短信会到您的13812345678");
        var (status, body) = await ground.PostAsync("rulebook/own/try", new { source = Rule, replies = 50 }, owner);
        status.ShouldBe(200, body.ToString());
        (body.GetProperty("replies").GetInt32(), body.GetProperty("conversations").GetInt32()).ShouldBe((2, 1));
        var rule = body.GetProperty("rules")[0];
        rule.GetProperty("hits").GetInt32().ShouldBe(1);
        var sample = rule.GetProperty("samples")[0];
        sample.GetProperty("text").GetString()!.Substring(sample.GetProperty("start").GetInt32(), sample.GetProperty("length").GetInt32()).ShouldBe("亲亲");
        body.ToString().ShouldNotContain("13812345678");
        (await ground.GetAsync("rulebook/own", owner)).Body.GetProperty("revision").GetInt32().ShouldBe(0, "trying stores nothing");
        (await ground.PostAsync("rulebook/own/try", new { source = Rule, replies = 5000 }, owner)).Status.ShouldBe(422);
        (await ground.PostAsync("rulebook/own/try", new { source = "rules: 1" }, owner)).Status.ShouldBe(422);
    }

    [Fact]
    public async Task Two_at_once_do_not_overwrite_each_other_and_older_revisions_stay()
    {
        await using var ground = await Ground.StartAsync("在吗");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        (await PutAsync(Rule, 0, owner)).Status.ShouldBe(200);
        (await PutAsync("", 0, owner)).Status.ShouldBe(409);
        (await PutAsync("", 1, owner)).Status.ShouldBe(200);
        (await ground.SeverityAsync(Draft, "no-dear")).ShouldBeNull();
        var history = (await ground.GetAsync("rulebook/own/history", owner)).Body;
        history.EnumerateArray().Select(r => (r.GetProperty("revision").GetInt32(), r.GetProperty("rules").GetInt32(), r.GetProperty("inForce").GetBoolean())).ShouldBe([(2, 0, true), (1, 1, false)]);
        (await ground.GetAsync("rulebook/own/history/1", owner)).Body.GetProperty("source").GetString().ShouldBe(Rule);
        (await ground.GetAsync("rulebook/own/history/9", owner)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task They_belong_to_one_shop_and_to_those_who_manage_its_book()
    {
        await using var ground = await Ground.StartAsync("在吗");
        var (_, elsewhere) = await ground.Desk.AgentAsync(await ground.Desk.ShopAsync(), Role.Owner);
        var (_, lead) = await ground.Desk.AgentAsync(ground.Shop, Role.Lead);
        (await PutAsync(Rule, 0, elsewhere)).Status.ShouldBe(200);
        (await ground.SeverityAsync(Draft, "no-dear")).ShouldBeNull();
        (await PutAsync(Rule, 0, lead)).Status.ShouldBe(403);
        (await ground.GetAsync("rulebook/own", lead)).Status.ShouldBe(200);
        (await ground.GetAsync("rulebook/own")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Another_node_takes_them_up_when_it_hears_of_them()
    {
        await using var ground = await Ground.StartAsync("在吗");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        var other = ActivatorUtilities.CreateInstance<ShopCoaches>(ground.Desk.Services);
        (await other.OfAsync(ground.Shop.Id, CancellationToken.None)).Own.Rules.ShouldBeEmpty();
        (await PutAsync(Rule, 0, owner)).Status.ShouldBe(200);
        (await other.OfAsync(ground.Shop.Id, CancellationToken.None)).Own.Rules.ShouldBeEmpty("it has not heard yet");
        var events = await ground.Desk.Store.ReadAsync(db => db.Set<EventEntry>().Where(e => e.Shop == ground.Shop.Id && e.Kind == RulebookEvents.Changed).ToListAsync());
        events.Count.ShouldBe(1);
        other.Hear(ground.Shop.Id, events);
        (await other.OfAsync(ground.Shop.Id, CancellationToken.None)).Own.Rules.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_false_alarm_of_an_own_rule_is_reported_and_spared_like_any_other()
    {
        await using var ground = await Ground.StartAsync("在吗");
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        (await PutAsync(Rule, 0, owner)).Status.ShouldBe(200);
        var (status, alarm) = await ground.PostAsync("false_alarms", new { conversation = ground.Talk.Id, draft = "亲亲抱抱玩偶有货", finding = new { rule = "no-dear", start = 0, length = 2 } });
        status.ShouldBe(201, alarm.ToString());
        alarm.GetProperty("ruleTitle").GetString().ShouldBe("不称呼亲亲");
        (await ground.PostAsync($"false_alarms/{alarm.GetProperty("id").GetString()}/decide", new { accept = true, scope = "phrase", phrase = "亲亲抱抱玩偶" }, owner)).Status.ShouldBe(200);
        (await ground.SeverityAsync("亲亲抱抱玩偶有货", "no-dear")).ShouldBeNull();
        (await ground.SeverityAsync(Draft, "no-dear")).ShouldBe("error");
        (await ground.GetAsync("rulebook/tests", owner)).Body[0].GetProperty("needed").GetBoolean().ShouldBeTrue();
    }
}
