using Zhiyin.Practice.Buyers;

namespace Zhiyin.Practice.Tests;

/// <summary>Treated well a buyer calms down, treated badly a buyer boils over.</summary>
public sealed class MoodTests
{
    private static readonly string[] s_defensive = ["不可能，我们的东西从来没人反映过问题，是不是您自己弄错了？", "这个我们也没办法，规定就是这样的。", "您自己不看清楚怪谁？"];
    private static readonly string[] s_moodFirst = ["让您遇到这样的事，换谁都会着急，抱歉。我现在就去核实，10分钟内给您答复。", "让您费心了，真的抱歉。我这就查，10分钟内回复您结果。"];

    [Theory, MemberData(nameof(Played.Upset), MemberType = typeof(Played))]
    public void The_mood_first_calms(string id)
    {
        foreach (var reply in s_moodFirst)
        {
            var before = Played.Buyer.Begin(Played.Of(id), 7).State;
            var after = Played.Buyer.Hear(before, reply);
            after.State.Anger.ShouldBeLessThanOrEqualTo(before.Anger - 15, $"{Why(after)}\n{Played.Script(after.State)}");
            after.Effect!.Why.ShouldContain("acknowledged");
        }
    }

    [Theory, MemberData(nameof(Played.Everyone), MemberType = typeof(Played))]
    public void Defence_angers(string id)
    {
        foreach (var reply in s_defensive)
        {
            var before = Played.Buyer.Begin(Played.Of(id), 7).State;
            var after = Played.Buyer.Hear(before, reply);
            after.State.Anger.ShouldBeGreaterThanOrEqualTo(before.Anger + 8, $"{Why(after)}\n{Played.Script(after.State)}");
        }
    }

    [Theory, MemberData(nameof(Played.Upset), MemberType = typeof(Played))]
    public void Slapped_again_and_again_a_buyer_threatens_goes_and_rates_badly(string id)
    {
        var move = Played.Buyer.Begin(Played.Of(id), 3);
        for (var i = 0; move.Farewell is null && i < 9; i++)
        {
            move = Played.Buyer.Hear(move.State, s_defensive[i % s_defensive.Length]);
        }

        move.Farewell.ShouldNotBeNull(Played.Script(move.State));
        move.Farewell.Rating.ShouldBe(1);
        move.Farewell.Solved.ShouldBeFalse();
        move.State.Threats.ShouldBeGreaterThan(0);
    }

    [Theory, MemberData(nameof(Played.Everyone), MemberType = typeof(Played))]
    public void Listened_to_and_helped_a_buyer_goes_content(string id)
    {
        var move = Played.Buyer.Begin(Played.Of(id), 11);
        for (var turn = 0; turn < 4 && !(move.State.Opened && Played.Read(move.State).Missing.IsEmpty); turn++)
        {
            move = Played.Buyer.Hear(move.State, Played.WithPanel(Played.Read(move.State), turn));
        }

        foreach (var reply in new[] { "情况我清楚了，让您受累了。我给您登记处理，今天18:00前在这里给您结果。", "让您等到现在，谢谢您的耐心。已经查清楚了：我这边给您安排好了，明天12:00前告诉您进度。", "好的，处理方案已经发给您了，您按订单页的提示操作就可以。" })
        {
            move = move.State.Phase == BuyerPhase.Talking ? Played.Buyer.Hear(move.State, reply) : move;
        }

        move.State.Phase.ShouldBe(BuyerPhase.Content, Played.Script(move.State));
        Played.Buyer.Leave(move.State).Farewell!.Rating.ShouldBeGreaterThanOrEqualTo(3, Played.Script(move.State));
    }

    private static string Why(BuyerMove move) => string.Join(' ', move.Effect!.Why);
}
