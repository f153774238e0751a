using Zhiyin.Coach.Rules;
using Zhiyin.Coach.Rules.Mood;
using Zhiyin.Coach.Tests.Support;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Tests.Rules;

/// <summary>The gate alone, on the thirty fixtures of handbook §5.4: level and responsibility are given, the thread is empty.</summary>
public sealed class MoodGateTests
{
    public static TheoryData<string> Lines => [.. Fixtures.Lines("mood-gate.tsv")];

    private static MoodVerdict Judge(string draft, int level, Responsibility responsibility, string? thread = null)
        => MoodGate.Judge(ReplyCoach.Default.Review(ThreadReading.Read(Drafts.Conversation(thread, null)), draft).Reply, level, responsibility);

    [Theory, MemberData(nameof(Lines))]
    public void Fixture(string line)
    {
        var f = line.Split('\t');
        var verdict = Judge(f[6], int.Parse(f[1]), f[2] == "商家" ? Responsibility.Shop : Responsibility.Open);
        verdict.Passes.ShouldBe(f[5] == "pass", $"{f[0]} {f[6]}: {verdict}");
        verdict.Acknowledged.ShouldBe(f[3] == "1", $"M1 of {f[0]} {f[6]}");
    }

    [Fact]
    public void All_thirty_are_there() => Lines.Count.ShouldBe(30);

    [Fact]
    public void Below_level_two_the_gate_is_open() => Judge("没货", 1, Responsibility.Open).Passes.ShouldBeTrue();

    [Fact]
    public void No_plan_comes_before_the_acknowledgement_of_an_angry_buyer()
    {
        Judge("给您退款可以吧，抱歉", 4, Responsibility.Open).Ordered.ShouldBeFalse();
        Judge("买来就坏，抱歉，给您退款", 4, Responsibility.Open).Ordered.ShouldBeTrue();
    }

    [Fact]
    public void A_fault_is_admitted_only_when_it_is_the_shops()
    {
        Judge("抱歉，是我们打包漏了", 3, Responsibility.Open).ApologyFits.ShouldBeFalse();
        Judge("抱歉，是我们打包漏了", 3, Responsibility.Shop).ApologyFits.ShouldBeTrue();
    }

    [Fact]
    public void The_same_comfort_does_not_do_twice()
        => Judge("非常理解您的心情，我来查", 3, Responsibility.Open, "买家: 怎么还不发\n客服: 非常理解您的心情，请稍等\n买家: 两天了").Fresh.ShouldBeFalse();

    [Fact]
    public void First_aid_comes_first()
    {
        var verdict = Judge("先停用，用清水冲洗，尽快就医", 5, Responsibility.Open);
        verdict.SafetyFirst.ShouldBeTrue();
        verdict.Passes.ShouldBeTrue();
    }
}
