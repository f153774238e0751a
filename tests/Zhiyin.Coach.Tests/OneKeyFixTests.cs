using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests;

public sealed class OneKeyFixTests
{
    [Theory]
    [InlineData("什么时候到", "您放心，保证明天到")]
    [InlineData("用了两天就坏了，你们卖的什么东西！", "亲，我们产品出厂都检测过的，可能是您使用不当造成的")]
    [InlineData("什么时候到", "😀您放心，保证明天到😀")]
    [InlineData("怎么还没发货", "我们尽快给您处理")]
    public void A_fault_can_be_taken_away_with_one_key(string buyer, string draft)
    {
        var thread = ThreadReading.Read(new Conversation([new Message(Role.Buyer, buyer)]));

        var review = ReplyCoach.Default.WithFixes(ReplyCoach.Default.Review(thread, draft));

        var fixable = review.Findings.Where(f => !f.Fix.IsEmpty).ToList();
        fixable.ShouldNotBeEmpty();
        foreach (var finding in fixable)
        {
            var after = ReplyCoach.Default.Review(thread, finding.ApplyFix(draft));
            after.Findings.ShouldNotContain(f => f.Rule == finding.Rule && f.Severity > Severity.Hint);
            after.Score.Score.ShouldBeGreaterThan(review.Score.Score);
        }
    }
}
