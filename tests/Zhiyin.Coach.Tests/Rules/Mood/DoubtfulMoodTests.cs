using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Mood;

/// <summary>A trouble told without heat leaves advice at most; an upset buyer's first sentence has to take it up (MOD001, handbook §5.4 M1).</summary>
public sealed class DoubtfulMoodTests
{
    [Theory]
    [InlineData("新的明天上午寄，旧的不用退", "帽子和图上不一个色")]
    [InlineData("新的明天上午寄，旧的不用退", "书角折了")]
    [InlineData("新的明天上午寄，旧的不用退", "插板松")]
    public void A_doubtful_mood_is_no_warning(string draft, string buyer)
        => RuleFindings.Of("MOD001", draft, buyer).ShouldBeEmpty();

    [Theory]
    [InlineData("新的明天上午寄，旧的不用退", "桌腿有一条短，太气人了，你们怎么检的！")]
    [InlineData("新的明天上午寄，旧的不用退", "气死了，书角全折了，你们怎么包的！")]
    [InlineData("单号尾号7719，物流在合肥", "等了九天了还没影，你们是不是骗钱的")]
    public void A_sure_one_is(string draft, string buyer)
        => RuleFindings.Of("MOD001", draft, buyer).ShouldHaveSingleItem();
}
