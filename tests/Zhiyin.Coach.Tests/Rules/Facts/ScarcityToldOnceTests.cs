using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>A false number of pieces left is one fault, a deceptive price (PRC002), and none of the stock beside it (FCT003).</summary>
public sealed class ScarcityToldOnceTests
{
    private const string Plenty = """{"stock":{"白":86}}""";

    [Theory]
    [InlineData("白的就剩最后一件了", Plenty, true, false)]
    [InlineData("白的马上就卖光了", Plenty, true, true)]
    [InlineData("白的没货了", Plenty, false, true)]
    [InlineData("白的就剩最后一件了", """{"stock":{"白":1}}""", false, false)]
    public void Told_by(string draft, string facts, bool price, bool stock)
    {
        (RuleFindings.Of("PRC002", draft, "白的还有吗", facts).Count > 0).ShouldBe(price);
        (RuleFindings.Of("FCT003", draft, "白的还有吗", facts).Count > 0).ShouldBe(stock);
    }
}
