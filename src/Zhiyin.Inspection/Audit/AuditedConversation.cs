using System.Collections.Immutable;
using Zhiyin.ChatLogs;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Scoring;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Inspection.Audit;

/// <summary>The level (0–5) of one buyer turn, its class, and the level the conversation carries there (handbook §5.1).</summary>
public sealed record EmotionPoint(ImmutableArray<int> Messages, int Level, string Class, int Carried);

/// <summary>A finding and the message (0-based) it is about.</summary>
public sealed record MessageFinding(int Message, Finding Finding);

/// <summary>A conversation, inspected: what the export says, the score, and the evidence for it.</summary>
public sealed record AuditedConversation(
    ChatLogConversation Log,
    ConversationScore Score,
    ImmutableArray<MessageFinding> Findings,
    ImmutableArray<EmotionPoint> Emotion,
    ImmutableArray<PromiseReview> Promises,
    double Satisfaction)
{
    /// <summary>Inspects <paramref name="log"/>, whose roles are decided.</summary>
    public static AuditedConversation Of(ChatLogConversation log, AuditOptions options)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(options);
        var review = ConversationReview.Of(Conversation(log), options.Coach, Extras(log));
        return new AuditedConversation(
            log,
            review.Score(options.Card),
            [.. review.Findings.Select(f => new MessageFinding(f.Message, f.Finding))],
            [.. review.Turns.Select(t => new EmotionPoint(t.Messages, t.Emotion.Level, t.Emotion.Class, t.Carried))],
            FollowUpChecks.Promises(review),
            review.Satisfaction.Score);
    }

    /// <summary>The most serious severity found; null when nothing was found.</summary>
    public Severity? Worst => Findings.IsEmpty ? null : Findings.Max(f => f.Finding.Severity);

    private static Conversation Conversation(ChatLogConversation log)
        => new([.. log.Messages.Select(m => new Message(RoleOf(m.Role), m.Text, m.At))], FactSheet.From(log.Facts, log.Order, log.Product), log.Now, log.Id);

    private static ConversationExtras Extras(ChatLogConversation log)
        => new(
            [.. log.Notices.Where(n => n.Kind == NoticeKind.Transfer && n.Text.Contains("转交", StringComparison.Ordinal)).Select(n => n.Before)],
            [.. Enumerable.Range(0, log.Messages.Length).Where(i => !log.Messages[i].Parsed)]);

    private static Role RoleOf(ChatRole role) => role switch
    {
        ChatRole.Buyer => Role.Buyer,
        ChatRole.Agent => Role.Agent,
        ChatRole.Bot => Role.Bot,
        _ => Role.System,
    };
}
