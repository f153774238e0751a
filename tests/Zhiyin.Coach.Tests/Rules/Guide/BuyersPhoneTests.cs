using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Guide;

/// <summary>What the buyer's phone will show is nobody's delay; of a text sent twice the second sending is the fault (TIM001, TPL002).</summary>
public sealed class BuyersPhoneTests
{
    [Fact]
    public void The_phone_receives_it_and_nobody_waits_for_us()
    {
        RuleFindings.Of("TIM001", "办好了，您手机等下会收到一条扣款通知", "扣了吗", from: Severity.Hint).ShouldBeEmpty();
        RuleFindings.Of("TIM001", "我看一下，等下给您说", "扣了吗").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("我去库房那边问问，有信儿了就跟您说", true)]
    [InlineData("您别急，有动静了我告诉您", true)]
    [InlineData("我去库房那边问问，晚上7点前有信儿了就跟您说", false)]
    public void News_whenever_it_comes_is_no_time(string draft, bool found)
        => (RuleFindings.Of("TIM001", draft, "我那箱橙子呢").Count > 0).ShouldBe(found);

    [Fact]
    public void A_repeated_text_is_told_once()
    {
        const string Draft = "您好，您的反馈已登记，请您耐心等待处理哦";
        var again = Drafts.Review(new Example(Draft, Thread: "买家: 锅盖缺一个\n客服: 您好，您的反馈已登记，请您耐心等待处理\n买家: 到底补不补")).Findings;
        again.ShouldContain(f => f.Rule.Id == "TPL002");
        again.ShouldNotContain(f => f.Rule.Id == "TIM001" && f.Severity >= Severity.Warning);
        RuleFindings.Of("TIM001", Draft, "锅盖缺一个").Count.ShouldBe(1);
    }
}
