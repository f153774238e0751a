using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Privacy;

/// <summary>What the shop gives of its own, what it refuses to tell, and what it asks for without need (PRV001, PRV004–PRV006, handbook §4.7).</summary>
public sealed class ToldOrWithheldTests
{
    [Theory]
    [InlineData("""{"policy":{"退货地址":"苏州市吴江区盛泽镇舜湖路66号2号库 陈组 13900001111"}}""", false)]
    [InlineData("""{"order":{"收货人":"陈某"}}""", true)]
    public void The_shops_own_address_is_there_to_be_told(string facts, bool leaks)
        => (RuleFindings.Of("PRV001", "写苏州市吴江区盛泽镇舜湖路66号，收货人陈组，13900001111", "寄去哪", facts).Count > 0).ShouldBe(leaks);

    [Theory]
    [InlineData("密码您自己收好，别发给客服。点「忘记密码」，收个短信重设一下", false)]
    [InlineData("密码别发给别人，短信里那六位数字念给我，我来登录", true)]
    public void Who_says_not_to_send_it_asks_for_none(string draft, bool asks)
        => (RuleFindings.Of("PRV005", draft, "登不上去").Count + RuleFindings.Of("PRV003", draft, "登不上去").Count > 0).ShouldBe(asks);

    [Theory]
    [InlineData("换L可以的，月收入多少登记一下，我给您开单", true)]
    [InlineData("换L可以的，您做什么工作的也填一下表", true)]
    [InlineData("换L可以的，退货单号填一下就行", false)]
    [InlineData("您做什么工作的呀，坐得久的话选带腰托的", false)]
    public void An_exchange_needs_no_income(string draft, bool asks)
        => (RuleFindings.Of("PRV004", draft, "M换L", from: Severity.Hint).Count > 0).ShouldBe(asks);

    /// <summary>Another's number given away is not also a way off the platform.</summary>
    [Fact]
    public void A_number_given_away_is_told_once()
    {
        const string Draft = "放在您隔壁唐阿姨家了，她手机13777770000，您直接打给她去拿";
        RuleFindings.Of("PRV001", Draft, "我快递呢").ShouldNotBeEmpty();
        RuleFindings.Of("CON005", Draft, "我快递呢").ShouldBeEmpty();
    }

    /// <summary>A number tells of somebody only where somebody else is spoken of.</summary>
    [Theory]
    [InlineData("对公走的话，我把户名和开户行给您", "怎么打款", false)]
    [InlineData("那个买家的号码我都能背给您", "我想问问买过的", true)]
    public void A_number_of_nobody_is_no_leak(string draft, string buyer, bool leaks)
        => (RuleFindings.Of("PRV006", draft, buyer).Count > 0).ShouldBe(leaks);
}
