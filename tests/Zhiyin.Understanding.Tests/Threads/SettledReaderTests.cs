using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Tests.Threads;

public sealed class SettledReaderTests
{
    [Theory]
    [InlineData("还有")]
    [InlineData("我跟你说")]
    [InlineData("昨天收到的，")]
    [InlineData("事情是这样的")]
    [InlineData("第一个问题：")]
    [InlineData("我想问下")]
    public void A_continuation_cue_keeps_the_turn_open(string text) => Settled(text).ShouldBeFalse(text);

    [Theory]
    [InlineData("还有货吗")]
    [InlineData("什么时候发货")]
    [InlineData("在吗")]
    [InlineData("我要退款。")]
    public void A_whole_sentence_closes_it(string text) => Settled(text).ShouldBeTrue(text);

    [Fact]
    public void Three_seconds_of_silence_are_waited_for()
    {
        var at = new DateTimeOffset(2026, 3, 5, 14, 0, 0, TimeSpan.FromHours(8));
        Settled("什么时候发货", at, at.AddSeconds(2)).ShouldBeFalse();
        Settled("什么时候发货", at, at.AddSeconds(3)).ShouldBeTrue();
    }

    private static bool Settled(string text, DateTimeOffset? at = null, DateTimeOffset? now = null)
    {
        var conversation = new Conversation([new Message(Role.Buyer, text, at)], null, now);
        return SettledReader.IsSettled(conversation, BuyerTurn.Last(conversation, [BubbleReading.Read(text, Role.Buyer)]));
    }
}
