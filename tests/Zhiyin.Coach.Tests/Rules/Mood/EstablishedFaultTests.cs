using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Mood;

/// <summary>An admission is premature only while nobody has established the fault (MOD003, MOD006, handbook §5.4 M5).</summary>
public sealed class EstablishedFaultTests
{
    private const string Buyer = "锅盖裂了一道，怎么弄";

    [Theory]
    [InlineData("抱歉，是我们打包漏垫了泡沫，今天补发", """{"case":"仓库复核：没垫泡沫，商家责任"}""")]
    [InlineData("抱歉，是我们打包漏垫了泡沫，今天补发", """{"case":"录像核过，责任仓库"}""")]
    [InlineData("这事全怪我们，怨不着快递", """{"case":{"结论":"质量问题属实"}}""")]
    public void What_the_record_says_may_be_admitted(string draft, string facts)
        => Admissions(draft, facts).ShouldBeEmpty();

    [Theory]
    [InlineData("抱歉，是我们打包漏垫了泡沫，今天补发", """{"case":"疑似商家责任，待核实"}""")]
    [InlineData("抱歉，是我们打包漏垫了泡沫，今天补发", """{"case":"已报仓库，责任未判定"}""")]
    [InlineData("抱歉，是我们打包漏垫了泡沫，今天补发", """{"policy":{"破损":"商家责任的免退补发"}}""")]
    [InlineData("抱歉，是我们打包漏垫了泡沫，今天补发", """{"case":"质检回复：不属于商家责任"}""")]
    public void An_open_case_and_a_policy_establish_nothing(string draft, string facts)
        => Admissions(draft, facts).ShouldNotBeEmpty();

    /// <summary>That a part is out of stock is no fault admitted.</summary>
    [Theory]
    [InlineData("扶手这个零件厂里断供了，我们库里也清完了")]
    [InlineData("这个零件是我们厂断供的，我们库里也没货了")]
    public void Short_supply_is_no_admission(string draft)
        => Admissions(draft, null).ShouldBeEmpty();

    private static List<string> Admissions(string draft, string? facts)
        => [.. new[] { "MOD003", "MOD006" }.SelectMany(r => RuleFindings.Of(r, draft, Buyer, facts))];
}
