using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Mood;

/// <summary>An offer comes too early before the trouble is known; what would be done if something were so is no offer yet (MOD005, handbook A-12).</summary>
public sealed class ConditionalOfferTests
{
    [Theory]
    [InlineData("您消消气。要是真有哪里不对，我给您退款", "气死我了！！！")]
    [InlineData("您消消气。东西验出来有问题，我们给您赔", "太过分了你们！！！")]
    [InlineData("听着是挺没底的。机身码官网可查，查出来对不上，运费我们出", "隔壁店讲你们是山寨的")]
    public void A_condition_before_it_holds_it_back(string draft, string buyer)
        => RuleFindings.Of("MOD005", draft, buyer).ShouldBeEmpty();

    [Theory]
    [InlineData("您消消气，我给您退款", "气死我了！！！")]
    [InlineData("您消消气。我给您退款，要是不够再说", "太过分了你们！！！")]
    public void Without_one_it_comes_too_early(string draft, string buyer)
        => RuleFindings.Of("MOD005", draft, buyer).ShouldHaveSingleItem();

    /// <summary>«有点事儿» has not said what it is.</summary>
    [Fact]
    public void What_is_the_matter_is_asked_first()
    {
        RuleFindings.Of("MOD005", "在呢，我给您安排换新，旧的寄回就行", "上周到的那双 有点状况").ShouldBe(["我给您安排换新"]);
        RuleFindings.Of("MOD005", "在呢，您说是什么状况，我来办", "上周到的那双 有点状况").ShouldBeEmpty();
        RuleFindings.Of("MOD005", "在呢，我给您安排换新，旧的寄回就行", "上周到的那双有点状况，鞋底开胶了").ShouldBeEmpty();
    }
}
