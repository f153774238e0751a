using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Answer;

/// <summary>An answer that circles is none; with a measure or a choice it is one (ANS001, handbook §3.5 N2).</summary>
public sealed class CirclingAnswerTests
{
    [Theory]
    [InlineData("您看着来", "买灰的还是买米的耐脏", "您看着来")]
    [InlineData("有人吃着冲有人吃着还嫌淡", "这瓶辣酱够辣吗", "有人吃着冲有人")]
    [InlineData("有人嫌吵有人没感觉", "吵不吵", "有人嫌吵有人")]
    [InlineData("挺轻的呢", "提着重吗", "挺轻的呢")]
    public void A_circling_answer_is_found(string draft, string buyer, string words)
        => RuleFindings.Of("ANS001", draft, buyer).ShouldBe([words]);

    [Theory]
    [InlineData("有人吃着冲有人吃着还嫌淡，常吃川菜的建议选中辣", "这瓶辣酱够辣吗")]
    [InlineData("有人嫌吵有人没感觉，最大档50分贝", "吵不吵")]
    [InlineData("一升半，够大的", "容量多大")]
    [InlineData("两斤半，挺轻的", "提着重吗")]
    public void A_measure_or_a_choice_answers(string draft, string buyer)
        => RuleFindings.Of("ANS001", draft, buyer, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("好的不好的都可以写", "评价怎么写")]
    public void What_only_sounds_like_a_hedge_is_no_warning(string draft, string buyer)
        => RuleFindings.Of("ANS001", draft, buyer).ShouldBeEmpty();
}
