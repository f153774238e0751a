using Zhiyin.ChatLogs;
using Zhiyin.Coach;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Inspection.Audit.Report;

/// <summary>How a quoted reply could have been said: the coach's rewrite in the conversation as it stood.</summary>
internal static class BetterWording
{
    private const int Before = 60;

    /// <summary>The rewrite of <paramref name="sample"/> by <paramref name="coach"/>; null when the coach has none.</summary>
    public static string? Of(FaultSample sample, ReplyCoach coach)
    {
        var log = sample.Log;
        var from = Math.Max(0, sample.Message - Before);
        var thread = log.Messages.AsSpan()[from..sample.Message].ToArray()
            .Select(m => new Message(m.Role switch { ChatRole.Buyer => Role.Buyer, ChatRole.Agent => Role.Agent, ChatRole.Bot => Role.Bot, _ => Role.System }, m.Text, m.At));
        var conversation = new Conversation([.. thread], FactSheet.From(log.Facts, log.Order, log.Product));
        var review = coach.Review(ThreadReading.Read(conversation), sample.Text, log.Messages[sample.Message].At);
        return coach.Rewrite(review)?.Text;
    }
}
