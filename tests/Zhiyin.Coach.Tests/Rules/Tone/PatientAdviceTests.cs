using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Tone;

/// <summary>Advice to take one's time over a purchase forbids no feeling (TON001); «in a while» said of a child is no time that is missing (TIM001); a price beside a card has been asked for (GDE001).</summary>
public sealed class PatientAdviceTests
{
    [Theory]
    [InlineData("拿不准您就先放着，别急着下单，活动月底还有", true)]
    [InlineData("拿不准您就先放着，别急着下手，活动月底还有", true)]
    [InlineData("您别着急上火的，多大点事", false)]
    public void Taking_time_is_advice(string draft, bool passes)
        => (RuleFindings.Of("TON001", draft, "等得烦死了，到底买不买得到").Count == 0).ShouldBe(passes);

    [Theory]
    [InlineData("先别装围栏，等会爬了再装也来得及", true)]
    [InlineData("拆开放窗边，过几天就散了", true)]
    [InlineData("这个等会给您说", false)]
    public void In_a_while(string draft, bool passes)
        => (RuleFindings.Of("TIM001", draft, "围栏现在要装吗").Count == 0).ShouldBe(passes);

    [Fact]
    public void A_price_that_was_asked_for_is_no_lack_of_guidance()
        => RuleFindings.Of("GDE001", "这款现在76，领店铺券到手71，券在标题下面。", "[商品链接]这个多少钱").ShouldBeEmpty();

    [Fact]
    public void Having_seen_it_is_no_answer() => RuleFindings.Of("TON006", "看到了", "我这个月会员被扣了两次，帮我看看为什么").ShouldBe(["看到了"]);
}
