using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Answer;

/// <summary>Who says that they know nothing of it needs a plain word for a single term too (JRG001).</summary>
public sealed class NoviceTests
{
    [Theory]
    [InlineData("您进后台看下是不是HDCP没过，过了就亮", "投影仪黑屏了，我电脑小白，帮帮我", true)]
    [InlineData("您进后台看下是不是HDCP没过，也就是版权保护那一项，开了就亮", "投影仪黑屏了，我电脑小白，帮帮我", false)]
    [InlineData("您进后台看下是不是HDCP没过，过了就亮", "投影仪黑屏了，是不是设置问题", false)]
    public void A_term_for_a_novice(string draft, string buyer, bool found)
        => (RuleFindings.Of("JRG001", draft, buyer).Count > 0).ShouldBe(found);

    [Theory]
    [InlineData("让您盼着了，您这单发货往后调到19号，19号18点前给您单号", true)]
    [InlineData("让您盼着了，绣线断货，您这单发货往后调到19号，19号18点前给您单号", false)]
    public void A_day_put_off_without_why(string draft, bool found)
        => (RuleFindings.Of("ANS004", draft, "页面写今天发货，怎么还没动静").Count > 0).ShouldBe(found);
}
