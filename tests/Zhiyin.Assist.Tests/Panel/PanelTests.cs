using System.Text.Json;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Platform.Access;

namespace Zhiyin.Assist.Tests.Panel;

public sealed class PanelTests
{
    [Fact]
    public async Task An_angry_buyer_is_read_with_marks_a_line_and_the_mood_first()
    {
        await using var ground = await Ground.StartAsync("你好，我的快递什么时候到");
        await ground.AnswersAsync("您好，我现在查这单的最新物流，半小时内告诉您。");
        await ground.SaysAsync("都五天了还没到！你们怎么回事，气死我了");
        var panel = await ground.PanelAsync();
        panel.GetProperty("seq").GetInt32().ShouldBe(3);
        panel.GetProperty("settled").GetBoolean().ShouldBeTrue();
        panel.GetProperty("stage").GetString().ShouldBeOneOf("mid", "complaint");
        panel.GetProperty("emotion").GetProperty("level").GetInt32().ShouldBeGreaterThanOrEqualTo(3);
        var line = panel.GetProperty("emotion").GetProperty("line").EnumerateArray().Select(p => (p.GetProperty("seq").GetInt32(), p.GetProperty("level").GetInt32())).ToList();
        line.Select(p => p.Item1).ShouldBe([1, 3]);
        line[0].Item2.ShouldBeLessThan(line[1].Item2);
        panel.GetProperty("moodFirst").GetBoolean().ShouldBeTrue();
        panel.GetProperty("advice").GetString()!.ShouldStartWith("先安抚");
        panel.Replies()[0].GetProperty("kind").GetString().ShouldBe("empathy");
        foreach (var mark in panel.GetProperty("intents").EnumerateArray().SelectMany(i => i.GetProperty("marks").EnumerateArray()))
        {
            mark.GetProperty("seq").GetInt32().ShouldBe(3);
            mark.GetProperty("length").GetInt32().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task Nothing_is_suggested_until_a_burst_has_settled_and_then_once_for_all_of_it()
    {
        await using var ground = await Ground.StartAsync("你好");
        await ground.SaysAsync("我买的衣服");
        await ground.SaysAsync("袖口破了个洞");
        var early = await ground.PanelAsync(settled: false);
        early.GetProperty("settled").GetBoolean().ShouldBeFalse();
        early.Replies().ShouldBeEmpty();
        early.GetProperty("intents").GetArrayLength().ShouldBeGreaterThan(0, "it is read while the buyer writes");
        var panel = await ground.PanelAsync();
        panel.Replies().Count.ShouldBeInRange(2, 3);
        panel.GetProperty("emotion").GetProperty("line").GetArrayLength().ShouldBe(1, "a burst is one turn");
    }

    [Fact]
    public async Task Replies_differ_and_never_say_again_what_was_said()
    {
        await using var ground = await Ground.StartAsync("我的快递到底什么时候到，等得急死了");
        var said = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            var replies = (await ground.PanelAsync()).Replies().ConvertAll(r => r.GetProperty("text").GetString()!);
            replies.ShouldNotBeEmpty();
            replies.Distinct().Count().ShouldBe(replies.Count);
            foreach (var sentence in replies.SelectMany(Sentences))
            {
                said.ShouldNotContain(sentence);
            }

            await ground.AnswersAsync(replies[0]);
            said.AddRange(Sentences(replies[0]));
            await ground.SaysAsync(round == 0 ? "那到底卡在哪了，我等着用呢" : "还是没有动静，你们查了没有");
        }
    }

    [Fact]
    public async Task What_the_buyer_said_is_known_and_not_asked()
    {
        await using var ground = await Ground.StartAsync("这件穿什么码，我165，110斤");
        await ground.FillAsync();
        var panel = await ground.PanelAsync();
        var known = panel.GetProperty("known").EnumerateArray().ToDictionary(k => k.GetProperty("slot").GetString()!, k => k.GetProperty("value").GetString());
        known["height"].ShouldBe("165 cm");
        known["weight"].ShouldBe("55 kg（110斤）");
        panel.GetProperty("missing").EnumerateArray().Select(m => m.GetProperty("slot").GetString()).ShouldNotContain("height");
        panel.Replies().ShouldAllBe(r => !r.GetProperty("text").GetString()!.Contains("身高体重"));
    }

    [Theory]
    [InlineData("穿什么码合适，我165cm，110斤", "建议选M码")]
    [InlineData("穿什么码合适，我163cm，122斤", "喜欢合身选M码，喜欢宽松选L码")]
    [InlineData("穿什么码合适，我163cm，122斤，喜欢宽松一点", "建议选L码")]
    [InlineData("雾蓝L有货吗", "预计3月5日到货")]
    [InlineData("雾蓝M码有货吗", "现在有货")]
    public async Task Answers_come_from_the_facts(string question, string words)
    {
        await using var ground = await Ground.StartAsync();
        await ground.FillAsync();
        await ground.ShowsAsync("SKU-TS01", "圆领短袖T恤");
        await ground.SaysAsync(question);
        var panel = await ground.PanelAsync();
        panel.GetProperty("product").GetProperty("name").GetString().ShouldBe("圆领短袖T恤");
        var answer = panel.GetProperty("answer");
        answer.GetProperty("text").GetString()!.ShouldContain(words);
        answer.GetProperty("sources").EnumerateArray().First().GetProperty("title").GetString().ShouldBe("圆领短袖T恤");
        panel.Replies()[0].GetProperty("text").GetString()!.ShouldContain(words);
        panel.Replies().ShouldAllBe(r => !r.GetProperty("text").GetString()!.Contains("没有确切的资料"), "what is known is not said to be unknown");
        // What the panel offers is what the gate lets pass.
        await ground.SendsAsync(panel.Replies()[0].GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Outside_the_size_chart_it_verifies_instead_of_guessing()
    {
        await using var ground = await Ground.StartAsync();
        await ground.FillAsync();
        await ground.ShowsAsync("SKU-TS01", "圆领短袖T恤");
        await ground.SaysAsync("170cm，140斤，穿什么码");
        var panel = await ground.PanelAsync();
        panel.GetProperty("answer").ValueKind.ShouldBe(JsonValueKind.Null);
        panel.Replies()[0].GetProperty("text").GetString()!.ShouldContain("核实");
        panel.Replies().ShouldAllBe(r => !r.GetProperty("text").GetString()!.Contains("建议选"));
    }

    [Fact]
    public async Task A_courtesy_of_somebody_upset_is_not_answered_with_youre_welcome()
    {
        await using var ground = await Ground.StartAsync("都三天了还没发货");
        await ground.AnswersAsync("让您久等了，我现在就问仓库，半小时内告诉您。");
        await ground.SaysAsync("好 你快点");
        var panel = await ground.PanelAsync();
        panel.Replies().ShouldAllBe(r => !r.GetProperty("text").GetString()!.Contains("不客气") || panel.GetProperty("emotion").GetProperty("level").GetInt32() < 2);
        (panel.GetProperty("advice").GetString() ?? "").ShouldNotContain("感谢");
    }

    [Fact]
    public async Task Whoever_asks_for_the_size_of_a_product_is_not_asked_for_a_budget()
    {
        await using var ground = await Ground.StartAsync();
        await ground.FillAsync();
        await ground.ShowsAsync("SKU-TS01", "圆领短袖T恤");
        await ground.SaysAsync("你好 这件t恤163 122斤穿多大");
        await ground.AnswersAsync("按身高是M码，按体重是L码，您喜欢合身还是宽松一点呢？");
        await ground.SaysAsync("宽松点吧");
        var panel = await ground.PanelAsync();
        panel.Replies()[0].GetProperty("text").GetString()!.ShouldContain("建议选L码");
        panel.Replies().ShouldAllBe(r => !r.GetProperty("text").GetString()!.Contains("预算"));
        panel.GetProperty("missing").EnumerateArray().Select(m => m.GetProperty("slot").GetString()).ShouldNotContain("budget");
        panel.GetProperty("ask").ToString().ShouldNotContain("预算");
    }

    [Theory]
    [InlineData("还有孕妇能不能用")]
    [InlineData("过敏体质能不能用")]
    public async Task Safety_is_not_answered_by_a_list_of_other_uses(string question)
    {
        await using var ground = await Ground.StartAsync();
        await ground.FillAsync();
        await ground.ShowsAsync("SKU-SK03", "保湿面霜50g");
        await ground.SaysAsync(question);
        var panel = await ground.PanelAsync();
        panel.Replies().ShouldNotBeEmpty();
        panel.Replies().ShouldAllBe(r => !r.GetProperty("text").GetString()!.Contains("秋冬"));
    }

    [Fact]
    public async Task Two_products_are_compared_by_what_differs()
    {
        await using var ground = await Ground.StartAsync();
        await ground.FillAsync();
        await ground.ShowsAsync("SKU-HM03", "落地加湿器");
        await ground.ShowsAsync("SKU-HM02", "桌面加湿器");
        await ground.SaysAsync("这款和落地加湿器有什么区别，我该选哪个，孩子睡觉怕噪音");
        var panel = await ground.PanelAsync();
        var text = panel.GetProperty("answer").GetProperty("text").GetString()!;
        text.ShouldContain("36dB");
        text.ShouldContain("45dB");
        text.ShouldNotContain("整机1年");
        panel.GetProperty("worries").EnumerateArray().First().GetProperty("text").GetString().ShouldBe("怕吵到孩子睡觉");
    }

    [Fact]
    public async Task A_threat_goes_to_the_right_people()
    {
        await using var ground = await Ground.StartAsync("再不解决我就打12315投诉你们");
        var (lead, _) = await ground.Desk.AgentAsync(ground.Shop, Role.Lead, "王组长");
        var escalate = (await ground.PanelAsync()).GetProperty("escalate");
        escalate.GetProperty("routeName").GetString()!.ShouldContain("主管");
        escalate.GetProperty("to").GetString()!.ShouldContain(lead.Name);
        escalate.GetProperty("within").GetString().ShouldBe("5分钟内");
    }

    [Fact]
    public async Task Only_whoever_may_see_the_conversation_sees_its_panel()
    {
        await using var ground = await Ground.StartAsync("在吗");
        var (_, colleague) = await ground.Desk.AgentAsync(ground.Shop, Role.Agent);
        (await ground.GetAsync(ground.Of("panel"), colleague)).Status.ShouldBe(404);
        var (_, elsewhere) = await ground.Desk.AgentAsync(await ground.Desk.ShopAsync(), Role.Owner);
        (await ground.GetAsync(ground.Of("panel"), elsewhere)).Status.ShouldBe(404);
        var (_, owner) = await ground.Desk.AgentAsync(ground.Shop, Role.Owner);
        (await ground.GetAsync(ground.Of("panel"), owner)).Status.ShouldBe(200);
    }

    private static IEnumerable<string> Sentences(string text)
        => text.Split(['。', '！', '？', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(s => s.Length >= 8);
}

internal static class Panels
{
    public static List<JsonElement> Replies(this JsonElement panel) => [.. panel.GetProperty("replies").EnumerateArray()];

    /// <summary>Sends it as it stands: the gate must not even ask.</summary>
    public static async Task SendsAsync(this Ground ground, string text)
        => (await ground.PostAsync(ground.Of("messages"), new { content = text })).ToString().ShouldStartWith("(201");
}
