using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Tests.Acts;

public sealed class ActReaderTests
{
    [Theory]
    [InlineData("请问您的身高体重是多少呢？", Act.AskOpen)]
    [InlineData("是您自己没看清楚", Act.Blame)]
    [InlineData("您别激动", Act.Suppress)]
    [InlineData("爱买不买", Act.Insult)]
    [InlineData("非常抱歉", Act.Apologise)]
    [InlineData("保证明天送到", Act.Guarantee)]
    [InlineData("自己去申请退款", Act.Command)]
    [InlineData("应该没问题吧", Act.Hedge)]
    public void What_an_agent_does(string text, Act act)
        => BubbleReading.Read(text, Role.Agent).Clauses[0].Act.ShouldBe(act);

    [Theory]
    [InlineData("谢谢啦", Act.Thank)]
    [InlineData("这个多少钱？", Act.Ask)]
    [InlineData("再不处理我就投诉", Act.Threaten)]
    public void What_a_buyer_does(string text, Act act)
        => BubbleReading.Read(text, Role.Buyer).Clauses[0].Act.ShouldBe(act);

    [Fact]
    public void Clauses_are_in_order_with_two_acts_each()
    {
        var clauses = BubbleReading.Read("您好，请稍等，我帮您查一下。", Role.Agent).Clauses;
        clauses.Count.ShouldBe(3);
        clauses.ShouldAllBe(c => c.Confidence >= c.SecondConfidence && c.Confidence <= 1 && c.SecondConfidence > 0);
        clauses[0].Act.ShouldBe(Act.Greet);
    }

    [Fact]
    public void A_long_paste_is_read_without_fault()
        => BubbleReading.Read(new string('啊', 20_000) + "，怎么办？", Role.Buyer).Clauses.Count.ShouldBe(2);
}
