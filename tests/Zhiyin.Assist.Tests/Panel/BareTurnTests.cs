using System.Text.Json;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Conversations.Messages;

namespace Zhiyin.Assist.Tests.Panel;

/// <summary>Buyers who turn up with a sign, a face, a picture or a card: nothing is read into it, and what is suggested asks what the matter is.</summary>
public sealed class BareTurnTests
{
    [Theory]
    [InlineData("好 你快点", 2)]
    [InlineData("？？？", 2)]
    [InlineData("急急急", 2)]
    [InlineData("人呢", 2)]
    [InlineData("在吗在吗", 1)]
    [InlineData("hi", 1)]
    [InlineData("1", null)]
    [InlineData("哦", null)]
    [InlineData("😡😡😡", 3)]
    [InlineData("😭", 2)]
    [InlineData("😊", 0)]
    [InlineData("[图片]", 1)]
    public async Task An_opening_without_a_matter_is_asked_about_and_nothing_is_made_up(string opening, int? level)
    {
        await using var ground = await Ground.StartAsync(opening);
        await ground.FillAsync();
        var panel = await ground.PanelAsync();
        panel.GetProperty("intents").GetArrayLength().ShouldBe(0);
        panel.GetProperty("worries").GetArrayLength().ShouldBe(0);
        panel.GetProperty("missing").GetArrayLength().ShouldBe(0);
        panel.GetProperty("stage").GetString().ShouldBe("pre");
        if (level is { } felt)
        {
            panel.GetProperty("emotion").GetProperty("level").GetInt32().ShouldBe(felt);
        }

        var replies = panel.Replies().ConvertAll(r => r.GetProperty("text").GetString()!);
        replies.Count.ShouldBeGreaterThanOrEqualTo(2);
        replies[0].ShouldEndWith("？");
        replies.ShouldAllBe(r => !r.Contains("不客气") && !r.Contains("一直放在手上") && !r.Contains("下班前") && !r.Contains("鉴定"));
        // The coach that judges what is sent has nothing against it.
        await ground.SendsAsync(replies[0]);
    }

    [Theory]
    [InlineData("谢谢啦")]
    [InlineData("好的谢谢您")]
    public async Task Thanks_are_answered_as_thanks(string opening)
    {
        await using var ground = await Ground.StartAsync(opening);
        var panel = await ground.PanelAsync();
        panel.Replies().ShouldAllBe(r => r.GetProperty("text").GetString()!.StartsWith("不客气"));
        panel.GetProperty("ask").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_card_alone_names_what_is_at_hand_and_asks_what_about_it()
    {
        await using var ground = await Ground.StartAsync();
        await ground.FillAsync();
        await ground.ShowsAsync("SKU-TS01", "圆领短袖T恤");
        var panel = await ground.PanelAsync();
        var first = panel.Replies()[0].GetProperty("text").GetString()!;
        first.ShouldContain("圆领短袖T恤");
        first.ShouldEndWith("？");
    }

    [Fact]
    public async Task An_agents_own_card_waits_for_nothing()
    {
        await using var ground = await Ground.StartAsync();
        var card = new MessageAttributes(Card: new("product", "圆领短袖T恤", ProductId: "SKU-TS01"));
        (await ground.SendAsync(new(MessageKind.Outgoing, SenderKind.Agent, ground.Agent.Id.Value, "card-1", "", ContentType: ContentType.Card, Attributes: card.Write()))).Refusal.ShouldBeNull();
        (await ground.PanelAsync()).Replies().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_face_of_anger_after_an_answer_is_not_taken_for_thanks()
    {
        await using var ground = await Ground.StartAsync("我的快递到哪了");
        await ground.AnswersAsync("您好，我现在查这单的最新物流，半小时内告诉您。");
        await ground.SaysAsync("😡");
        var panel = await ground.PanelAsync();
        panel.GetProperty("emotion").GetProperty("level").GetInt32().ShouldBeGreaterThanOrEqualTo(3);
        panel.GetProperty("moodFirst").GetBoolean().ShouldBeTrue();
        panel.Replies()[0].GetProperty("kind").GetString().ShouldBe("empathy");
        panel.Replies().ShouldAllBe(r => !r.GetProperty("text").GetString()!.Contains("不客气"));
    }

    [Theory]
    [InlineData("好 你快点")]
    [InlineData("嗯嗯，尽快啊")]
    public async Task A_push_means_the_matter_that_is_open(string push)
    {
        await using var ground = await Ground.StartAsync("我前天下午三点拍的，怎么到现在还没发");
        await ground.AnswersAsync("等着用的东西没动静，肯定着急。我马上核实仓库那边，10分钟内回复您。");
        await ground.SaysAsync(push);
        var panel = await ground.PanelAsync();
        panel.GetProperty("intents")[0].GetProperty("code").GetString().ShouldBe("M02");
        panel.GetProperty("stage").GetString().ShouldBe("mid");
        panel.GetProperty("answer").ValueKind.ShouldBe(JsonValueKind.Null);
        panel.Replies().ShouldNotBeEmpty();
        panel.Replies().ShouldAllBe(r => !r.GetProperty("text").GetString()!.Contains("什么情况") && !r.GetProperty("text").GetString()!.Contains("哪里没弄好"));
    }

    [Fact]
    public async Task Thanks_in_words_of_ones_own_are_answered_as_thanks_and_no_fact_is_read_out()
    {
        await using var ground = await Ground.StartAsync("SKU-TS01怎么到现在还没发");
        await ground.FillAsync();
        await ground.AnswersAsync("等着用的东西没动静，肯定着急。我马上核实仓库那边，10分钟内回复您。");
        await ground.SaysAsync("嗯 总算有人说人话了");
        await ground.SaysAsync("好 谢谢你啊 挺利索");
        var panel = await ground.PanelAsync();
        panel.GetProperty("answer").ValueKind.ShouldBe(JsonValueKind.Null);
        panel.Replies().ShouldNotBeEmpty();
        panel.Replies().ShouldAllBe(r => r.GetProperty("text").GetString()!.StartsWith("不客气"));
    }

    [Theory]
    [InlineData("谢谢，不过我还是没收到")]
    [InlineData("谢谢你们，害我等了三天")]
    [InlineData("谢谢，那什么时候能到呢")]
    public async Task Thanks_with_something_else_are_more_than_thanks(string words)
    {
        await using var ground = await Ground.StartAsync("我的快递到哪了");
        await ground.AnswersAsync("我现在查这单的最新物流，半小时内告诉您。");
        await ground.SaysAsync(words);
        (await ground.PanelAsync()).Replies().ShouldAllBe(r => !r.GetProperty("text").GetString()!.StartsWith("不客气"));
    }

    [Theory]
    [InlineData("多少钱")]
    [InlineData("有货吗")]
    public async Task A_question_about_goods_that_nobody_named_asks_which(string opening)
    {
        await using var ground = await Ground.StartAsync(opening);
        await ground.FillAsync();
        var panel = await ground.PanelAsync();
        panel.GetProperty("answer").ValueKind.ShouldBe(JsonValueKind.Null);
        panel.GetProperty("ask").GetProperty("text").GetString()!.ShouldContain("哪一款");
        panel.GetProperty("missing").EnumerateArray().First().GetProperty("slot").GetString().ShouldBe("item");
        panel.Replies()[0].GetProperty("text").GetString()!.ShouldContain("哪一款");
    }

    [Theory]
    [InlineData("在吗我想问下我的快递")]
    [InlineData("谢谢不过还是没收到")]
    [InlineData("好的那我要退款")]
    public async Task Words_with_a_matter_are_read(string opening)
    {
        await using var ground = await Ground.StartAsync(opening);
        (await ground.PanelAsync()).GetProperty("intents").GetArrayLength().ShouldBeGreaterThan(0);
    }
}
