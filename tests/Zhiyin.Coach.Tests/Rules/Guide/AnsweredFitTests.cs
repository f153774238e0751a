using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Guide;

/// <summary>Whether it suits somebody is answered by facts; a bare yes leaves the buyer where he was (GDE001).</summary>
public sealed class AnsweredFitTests
{
    private const string Facts = """{"attrs":{"面料":"精梳棉","等级":"A类","厚度":"薄款"}}""";

    [Theory]
    [InlineData("能穿的，精梳棉的料子，A类，贴身不扎", false)]
    [InlineData("能穿。", true)]
    public void Suitable(string draft, bool alone)
        => (RuleFindings.Of("GDE001", draft, "宝宝夏天能穿这个吗", Facts).Count > 0).ShouldBe(alone);
}
