using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>How near, how much and against what the buyer measures is advice at most; a measure of the goods has to be in the facts (FCT002).</summary>
public sealed class BuyerMeasureTests
{
    [Theory]
    [InlineData("靠墙放的话，离墙留出8厘米就好散味", "书架放哪好")]
    [InlineData("隔着20厘米喷，别凑太近", "怎么喷")]
    [InlineData("两个人一顿下300克米刚好", "一顿煮多少米")]
    [InlineData("您烤箱内腔要是比42厘米宽就放得下", "烤箱能放下吗")]
    [InlineData("夜里摆得离枕头一米半，就听不太到了", "会不会太吵")]
    [InlineData("拿远一些，距离布面二十厘米喷", "怎么喷")]
    [InlineData("摆在距离幕布两米半的地方", "投影放哪")]
    public void A_measure_on_the_buyers_side_is_no_warning(string draft, string buyer)
        => RuleFindings.Of("FCT002", draft, buyer, """{"product":{"title":"双肩包"},"price":"129元"}""").ShouldBeEmpty();

    [Theory]
    [InlineData("书架宽80厘米", "书架多大", "80厘米")]
    [InlineData("喷头长20厘米", "喷头多长", "20厘米")]
    [InlineData("这袋米净重300克", "一袋多少", "300克")]
    [InlineData("内腔42厘米宽", "烤箱多大", "42厘米")]
    [InlineData("充一次能跑35公里", "续航多少", "35公里")]
    [InlineData("遥控距离10米", "遥控多远", "10米")]
    [InlineData("感应距离大约3米", "多远能感应", "3米")]
    public void A_measure_of_the_goods_is(string draft, string buyer, string words)
        => RuleFindings.Of("FCT002", draft, buyer, """{"product":{"title":"双肩包"},"price":"129元"}""").ShouldBe([words]);
}
