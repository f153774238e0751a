using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Counterfeit;

/// <summary>The mark of halal food is no forged label (CFT001).</summary>
public sealed class HalalMarkTests
{
    [Theory]
    [InlineData("包装正面印着清真标的，可以放心吃")]
    [InlineData("有清真标志，在背面")]
    public void A_halal_mark_passes(string draft)
        => RuleFindings.Of("CFT001", draft, "牛肉干是清真的吗", from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("都是真标，缝上去的", "真标")]
    [InlineData("袋子上贴真标", "真标")]
    public void A_genuine_label_on_other_goods_does_not(string draft, string words)
        => RuleFindings.Of("CFT001", draft, "标是真的吗").ShouldBe([words]);
}
