using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>A kind of cotton is cotton; what is mixed with it, or only called so, is not (FCT005).</summary>
public sealed class CottonTests
{
    [Theory]
    [InlineData("纯棉的，60支", "60支新疆长绒棉")]
    [InlineData("全棉的", "精梳棉")]
    [InlineData("是百分百棉", "有机棉，双面印花")]
    public void A_kind_of_cotton_is_cotton(string draft, string material)
        => RuleFindings.Of("FCT005", draft, "是纯棉不", $$$"""{"attrs":{"面料":"{{{material}}}"}}""", from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("全棉的", "棉麻混纺", "全棉")]
    [InlineData("全棉的", "聚酯纤维、棉", "全棉")]
    [InlineData("纯棉的，很软", "莫代尔棉", "纯棉")]
    [InlineData("纯棉的，很软", "太空棉", "纯棉")]
    [InlineData("里面是百分百棉", "珍珠棉", "百分百棉")]
    [InlineData("全棉的", "棉加氨纶", "全棉")]
    public void A_mixture_is_not(string draft, string material, string words)
        => RuleFindings.Of("FCT005", draft, "是纯棉不", $$$"""{"attrs":{"面料":"{{{material}}}"}}""").ShouldBe([words]);
}
