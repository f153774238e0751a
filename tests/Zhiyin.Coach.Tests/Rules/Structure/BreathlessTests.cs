using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Structure;

/// <summary>A long sentence without a rest is too much with two words of order already (STR002, handbook A-21).</summary>
public sealed class BreathlessTests
{
    [Theory]
    [InlineData("您先朝左拧着把底下那个黑色的壳子整个卸下来以后再换上新的那根滤芯照着原来的方向扣回去就行了", "滤芯怎么换")]
    [InlineData("先在您待发货的那一单右上角三个点的菜单里找着修改地址那一栏然后换成新的地址保存就可以了哦亲", "怎么修改地址")]
    public void Steps_without_a_rest_are_found(string draft, string buyer)
        => RuleFindings.Of("STR002", draft, buyer).ShouldBe([draft]);

    [Theory]
    [InlineData("您先朝左拧下黑壳，再换上新滤芯，照原来的方向扣回去", "滤芯怎么换")]
    [InlineData("先在待发货那一单右上角点修改地址，然后换成新的保存", "怎么修改地址")]
    [InlineData("我先跟仓库那边的同事把您这一单的出库记录和监控核对清楚然后再给您一个明确的说法您放心", "啥时候能好")]
    public void With_rests_or_of_the_shops_own_they_are_not(string draft, string buyer)
        => RuleFindings.Of("STR002", draft, buyer, from: Severity.Hint).ShouldBeEmpty();
}
