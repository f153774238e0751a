using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules;

/// <summary>Where something missing or late is marked: all of the draft where nothing leads on, or from the courtesies through the answer.</summary>
public sealed class MarkTests
{
    [Theory]
    [InlineData("这款卖了三年了。拉链用的是铜的。头掉的情况确实有。", "拉链头掉了")]
    [InlineData("快递由中通承运。包裹停在分拨点。", "快递停在分拨点好几天")]
    public void A_next_step_is_missing_from_all_of_it(string draft, string buyer)
        => RuleFindings.Of("ANS005", draft, buyer, from: Severity.Hint).ShouldBe([draft]);

    [Theory]
    [InlineData("这款卖了三年了。拉链用的是铜的。头掉的情况确实有。明天给您补寄一个拉链头。", "拉链头掉了")]
    [InlineData("快递由中通承运。包裹停在分拨点。我今天18点前问清告诉您。", "快递停在分拨点好几天")]
    public void With_a_next_step_nothing_is(string draft, string buyer)
        => RuleFindings.Of("ANS005", draft, buyer, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("感谢您对小店的关注与支持，祝您生活愉快。店里这周上了新款餐具。锅能放洗碗机，擦干再收。喜欢可以收藏。", "锅能放洗碗机吗", "感谢您对小店的关注与支持，祝您生活愉快。店里这周上了新款餐具。锅能放洗碗机，擦干再收。")]
    [InlineData("您好，欢迎来到我们小店，非常高兴能够为您服务，感谢您一直以来的支持与厚爱，床垫拆封后可以退", "床垫拆封后能退吗", "您好，欢迎来到我们小店，非常高兴能够为您服务，感谢您一直以来的支持与厚爱，床垫拆封后可以退")]
    public void A_late_answer_is_marked_with_what_stands_before_it(string draft, string buyer, string words)
        => RuleFindings.Of("STR001", draft, buyer).ShouldBe([words]);

    [Theory]
    [InlineData("锅能放洗碗机，擦干再收。店里这周上了新款餐具。感谢您对小店的关注与支持，祝您生活愉快。", "锅能放洗碗机吗")]
    [InlineData("床垫拆封后可以退，感谢您一直以来的支持与厚爱", "床垫拆封后能退吗")]
    public void An_answer_at_the_head_is_not(string draft, string buyer)
        => RuleFindings.Of("STR001", draft, buyer, from: Severity.Hint).ShouldBeEmpty();
}
