using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Structure;

/// <summary>An answer behind a long lead comes late, also where the lead names the goods or the question asks for a moment (STR001, handbook §0.2 PR3).</summary>
public sealed class LongLeadTests
{
    private const string Lead = "谢谢您选中我们家的铁壶，作坊在山脚下开了二十来年，师傅都是本村人，壶身一锤一锤敲出来，摆在茶台上很有味道。";

    [Theory]
    [InlineData("这个铁壶能不能放烤箱", "烤箱放不了，壶柄是木头的。")]
    [InlineData("周三下单哪天寄出", "周四下午。")]
    [InlineData("售后地址发我一下", "售后地址是永康市古山镇工业路3号。")]
    public void The_answer_comes_late(string buyer, string answer)
        => RuleFindings.Of("STR001", Lead + answer, buyer).Count.ShouldBe(1);

    [Theory]
    [InlineData("这个铁壶能不能放烤箱", "烤箱放不了，壶柄是木头的。")]
    [InlineData("周三下单哪天寄出", "周四下午。")]
    public void First_the_answer_and_the_rest_may_follow(string buyer, string answer)
        => RuleFindings.Of("STR001", answer + Lead, buyer, from: Severity.Hint).ShouldBeEmpty();

    [Fact]
    public void Praise_of_the_buyer_is_a_lead()
    {
        const string Praise = "您眼光真好，这款竹席是老师傅手编的，一张要编两天，摸着凉丝丝的，送长辈也体面。";
        RuleFindings.Of("STR001", Praise + "三亚不包邮，补15元。", "三亚包邮不").Count.ShouldBe(1);
        RuleFindings.Of("STR001", "三亚不包邮，补15元。" + Praise, "三亚包邮不", from: Severity.Hint).ShouldBeEmpty();
    }

    [Fact]
    public void An_apology_first_is_no_lead()
        => RuleFindings.Of("STR001", "抱歉让您等着用还没等到，铁壶这一批烧得慢，师傅也在赶，耽误您泡茶待客了。周四下午寄出。", "周三下单哪天寄出", from: Severity.Hint).ShouldBeEmpty();

    [Fact]
    public void The_length_of_the_lead_is_advice_beside_it()
    {
        const string Draft = "谢谢您选中我们家的铁壶，作坊在山脚下开了二十来年，师傅都是本村人，壶身一锤一锤敲出来，摆在茶台上很有味道，新来的学徒也越发手巧了，来看的客人一拨接一拨，下过雨以后院子里也好看。周四下午。";
        RuleFindings.Of("STR001", Draft, "周三下单哪天寄出").Count.ShouldBe(1);
        RuleFindings.Of("LEN001", Draft, "周三下单哪天寄出").ShouldBeEmpty();
        RuleFindings.Of("LEN001", Draft, "周三下单哪天寄出", from: Severity.Hint).Count.ShouldBe(1);
    }
}
