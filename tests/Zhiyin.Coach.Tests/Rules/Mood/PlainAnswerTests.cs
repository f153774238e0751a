using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Mood;

/// <summary>Whoever wants a plain yes or no, or answers what the agent asked, needs no sympathy first (MOD001); whoever is hot does.</summary>
public sealed class PlainAnswerTests
{
    [Theory]
    [InlineData("我就问一句，坏的六个赔不赔", "赔。按每个五元，今天18点前退到您付款的账户。", false)]
    [InlineData("箱子压扁了里面碎了，是不是得我找快递赔", "不用您找快递，碎的拍两张给我，今天18点前给您重发。", false)]
    [InlineData("六个都烂了，太坑了，气死我了，赔不赔啊", "赔。按每个五元，今天18点前退到您付款的账户。", true)]
    public void The_plain_answer_comes_first(string buyer, string draft, bool found)
        => (RuleFindings.Of("MOD001", draft, buyer).Count > 0).ShouldBe(found);
}
