using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Tone;

/// <summary>Blame needs a trouble, and asking after somebody's body is none (TON004, handbook §3.5 N6).</summary>
public sealed class BlameTests
{
    [Theory]
    [InlineData("水浇勤了根就烂了", "多肉怎么养")]
    [InlineData("拧过头杆就弯了", "拖把怎么拧")]
    [InlineData("您家人没用手去碰它吧", "插座冒火花了")]
    [InlineData("您手没沾着开水吧", "热水壶把手断了水全洒了")]
    public void Advice_and_care_blame_nobody(string draft, string buyer)
        => RuleFindings.Of("TON004", draft, buyer, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("水浇勤了根就烂了", "多肉到手烂了三棵，太差了", "水浇勤了根就烂了")]
    [InlineData("您肯定是干烧了", "砂锅裂了", "您肯定是干烧了")]
    [InlineData("您没擦干就扣上了吧", "高压锅一直漏气", "您没擦干就扣上了吧")]
    [InlineData("您自个儿没盖严吧", "水杯漏水", "您自个儿没盖严吧")]
    public void The_same_to_a_trouble_does(string draft, string buyer, string words)
        => RuleFindings.Of("TON004", draft, buyer).ShouldBe([words]);
}
