using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Tone;

/// <summary>Questions nobody is to answer, and being told not to write so much, push the buyer back; questions that want an answer do not (TON002, TON003).</summary>
public sealed class PushedBackTests
{
    private const string Upset = "沙发腿装不上，等了一上午没人理我！";

    [Theory]
    [InlineData("让您等了，抱歉。螺丝袋上写着左右，真有那么难？我今天18点前教您装。")]
    [InlineData("让您等了，抱歉。送货那天您咋不说一声是六楼呢？我今天18点前教您装。")]
    [InlineData("让您等了，抱歉。这价钱配这样的箱子，您也该懂的吧。我今天18点前教您装。")]
    [InlineData("让您等了，抱歉。那您倒是说说，腿是谁拧反的？我今天18点前教您装。")]
    public void A_question_that_pushes_back(string draft)
        => RuleFindings.Of("TON002", draft, Upset).ShouldNotBeEmpty();

    [Theory]
    [InlineData("让您等了，抱歉。您说说是哪一条腿装不上？我今天18点前教您装。")]
    [InlineData("让您等了，抱歉。您家是几楼呢？我今天18点前教您装。")]
    [InlineData("让您等了，抱歉。这一步是有点难，我今天18点前教您装。")]
    public void A_question_that_asks(string draft)
        => RuleFindings.Of("TON002", draft, Upset).ShouldBeEmpty();

    [Theory]
    [InlineData("您就别一条一条发了，师傅12点半到", 1)]
    [InlineData("中间别老发消息，我这边人多", 1)]
    [InlineData("您也少说两句，我这儿看得见", 1)]
    [InlineData("照片您一张一张发就行，我都看得到", 0)]
    [InlineData("您不用一直刷消息，有结果我马上告诉您", 0)]
    public void Not_to_write_so_much_is_an_order(string draft, int found)
        => RuleFindings.Of("TON003", draft, Upset).Count.ShouldBe(found);
}
