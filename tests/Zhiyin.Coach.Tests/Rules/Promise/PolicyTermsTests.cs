using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Promise;

/// <summary>A term of the shop's own policy is told, a result beyond it is sworn (PRM002, PRM003, handbook §4.8).</summary>
public sealed class PolicyTermsTests
{
    [Theory]
    [InlineData("""{"policy":{"漏放":"同城补送，次日10点前"}}""", false)]
    [InlineData("""{"policy":{"漏放":"补寄，3天内发出"}}""", true)]
    [InlineData(null, true)]
    public void Only_the_policys_own_figures_are_told(string? facts, bool sworn)
        => (RuleFindings.Of("PRM003", "漏的碗勺明早10点前同城送到您手上", "少了一套碗勺", facts, from: Severity.Hint).Count > 0).ShouldBe(sworn);

    [Theory]
    [InlineData("穿十年也不掉一颗扣", false)]
    [InlineData("这料子洗五十遍都不会缩一丁点", true)]
    [InlineData("垫子坐二十年也不塌半点", true)]
    [InlineData("洗过三遍，没有掉色", false)]
    [InlineData("洗两次以后会掉一点浮毛", false)]
    public void Not_the_least_after_so_many(string draft, bool sworn)
        => (RuleFindings.Of("PRM002", draft, "质量怎么样").Count > 0).ShouldBe(sworn);
}
