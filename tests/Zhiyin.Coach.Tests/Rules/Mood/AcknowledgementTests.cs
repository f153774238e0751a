using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Mood;

/// <summary>Asking after hands and children, and naming a shame or a joy spoilt, takes the buyer's mood up; praise of the goods does not (MOD001).</summary>
public sealed class AcknowledgementTests
{
    [Theory]
    [InlineData("没烫着您吧？碗我马上给您重新寄，明天发出", "碗炸了一地，你们卖的什么破碗！")]
    [InlineData("割到手没？碗我给您重新寄，明天发出", "碗炸了一地，你们卖的什么破碗！")]
    [InlineData("大喜的日子当众下不来台，拱门的钱我今天全退", "婚礼上用的拱门当着客人倒了，你们卖的什么破烂！")]
    [InlineData("孩子空欢喜一场，新的今天18点前寄出", "孩子等了一周的玩具是坏的，你们卖的什么破烂！")]
    public void An_acknowledgement_in_other_words_counts(string draft, string buyer)
        => RuleFindings.Of("MOD001", draft, buyer, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("碗是高温烧的，碗我给您重新寄，明天发出", "碗炸了一地，你们卖的什么破碗！")]
    [InlineData("拱门是加厚管的，拱门的钱我今天全退", "婚礼上用的拱门当着客人倒了，你们卖的什么破烂！")]
    [InlineData("玩具电池要另买，新的今天18点前寄出", "孩子等了一周的玩具是坏的，你们卖的什么破烂！")]
    public void A_word_about_the_goods_does_not(string draft, string buyer)
        => RuleFindings.Of("MOD001", draft, buyer).ShouldHaveSingleItem();
}
