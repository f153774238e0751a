using Zhiyin.Practice.Buyers;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Practice.Tests;

/// <summary>A talk as a whole.</summary>
public sealed class TalkTests
{
    private static readonly string[] s_agent =
        ["您好，在的。", "让您着急了，抱歉。方便拍一张照片发我吗？", "哦", "我也没办法。", "我去核实一下，10分钟内回复您。", "您能具体说说遇到的情况吗？", "这个我们规定就是这样的。", "给您登记好了，今天18:00前给您结果。"];

    [Theory, MemberData(nameof(Played.Everyone), MemberType = typeof(Played))]
    public void The_same_seed_gives_the_same_talk(string id)
    {
        for (ulong seed = 1; seed <= 3; seed++)
        {
            Hold(id, seed).ShouldBe(Hold(id, seed));
        }
    }

    [Fact]
    public void Another_seed_gives_another_talk() => Hold("late-gift", 1).ShouldNotBe(Hold("late-gift", 6));

    [Theory, MemberData(nameof(Played.Everyone), MemberType = typeof(Played))]
    public void Nothing_is_said_twice_but_pictures(string id)
    {
        var move = Played.Buyer.Begin(Played.Of(id), 5);
        foreach (var line in s_agent)
        {
            move = Played.Buyer.Hear(move.State, line);
        }

        var said = move.State.Talk.Where(m => m.Role == Role.Buyer && m.Text != "[图片]").Select(m => m.Text).ToList();
        said.Distinct().Count().ShouldBe(said.Count, Played.Script(move.State));
    }

    [Fact]
    public void A_closed_question_gets_a_short_answer_an_open_one_the_story()
    {
        var start = Played.Buyer.Begin(Played.Of("leaking-humidifier"), 2).State;

        Played.Buyer.Hear(start, "漏水太让人头疼了，抱歉。是什么时候、怎么使用时出现的呢？").Say.ShouldContain(b => b.Text.StartsWith("加满水开低档", StringComparison.Ordinal));
        Played.Buyer.Hear(start, "漏水太让人头疼了，抱歉。是一直都这样，还是偶尔出现呢？").Say.ShouldContain(b => b.Text.StartsWith("一直都这样", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_agent_asks_somebody_else_the_buyer_does_not_answer()
    {
        var start = Played.Buyer.Begin(Played.Of("late-gift"), 2).State;

        var move = Played.Buyer.Hear(start, "一直没动静，让您惦记了。\n我现在就问仓库这单卡在哪一步，半小时内把能发出的时间告诉您。\n您最晚哪天要用到呢？");

        move.State.Told.ShouldBe(["deadline"]);
    }

    [Fact]
    public void Asked_again_a_buyer_says_that_it_was_told()
    {
        var start = Played.Buyer.Begin(Played.Of("size-question"), 2).State;
        var told = Played.Buyer.Hear(start, "您的身高体重大概是多少呢？").State;

        var again = Played.Buyer.Hear(told, "您身高多少呢？");

        again.Say.Select(b => b.Text).ShouldContain(t => Played.Buyer.Book.Voices["plain"].Told.Contains(t) || Played.Buyer.Book.Voices["plain"].Irritated.Contains(t));
        again.State.Anger.ShouldBeGreaterThan(told.Anger);
    }

    [Fact]
    public void Left_alone_a_buyer_knocks_three_times_and_goes()
    {
        var move = Played.Buyer.Begin(Played.Of("late-gift"), 2);
        var knocks = 0;
        while (move.Farewell is null)
        {
            var before = move.State.Anger;
            move = Played.Buyer.Wait(move.State);
            move.State.Anger.ShouldBeGreaterThanOrEqualTo(before);
            knocks++;
        }

        knocks.ShouldBe(4);
        move.Farewell.Solved.ShouldBeFalse();
        move.State.Phase.ShouldBe(BuyerPhase.Gone);
        Played.Buyer.Hear(move.State, "您好，在的。").Say.ShouldBeEmpty("whoever is gone hears nothing any more");
    }

    private static List<string> Hold(string id, ulong seed)
    {
        var move = Played.Buyer.Begin(Played.Of(id), seed);
        var all = new List<string>();
        foreach (var line in s_agent)
        {
            all.AddRange(move.Say.Select(b => $"{b.Pause.TotalMilliseconds:0} {b.Text}"));
            move = Played.Buyer.Hear(move.State, line);
        }

        all.Add($"{move.State.Anger} {move.Farewell} {Played.Buyer.Leave(move.State).Farewell}");
        return all;
    }
}
