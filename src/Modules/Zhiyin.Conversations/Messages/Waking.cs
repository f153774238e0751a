using Zhiyin.Conversations.Desk;

namespace Zhiyin.Conversations.Messages;

/// <summary>What a buyer's bubble does to a conversation that was set aside or closed.</summary>
public static class Waking
{
    /// <summary>How long after closing a bubble still belongs to the same matter; the repeated-contact rate counts the same hours (handbook §3.8).</summary>
    public static readonly TimeSpan Reopens = TimeSpan.FromHours(24);

    /// <summary>True when a bubble at <paramref name="at"/> begins a new conversation instead.</summary>
    public static bool IsOver(ConversationStatus status, DateTimeOffset? resolvedAt, DateTimeOffset at)
        => status == ConversationStatus.Resolved && (resolvedAt is null || at - resolvedAt > Reopens);

    /// <summary>Open again with whoever had it, else back to the queue; what runs stays as it is.</summary>
    public static ConversationStatus After(ConversationStatus status, bool assigned)
        => status is ConversationStatus.Snoozed or ConversationStatus.Resolved ? assigned ? ConversationStatus.Open : ConversationStatus.Pending : status;
}
