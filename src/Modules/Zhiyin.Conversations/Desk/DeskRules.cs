using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Desk;

/// <summary>Who may do what with a conversation they can see. Pure.</summary>
public static class DeskRules
{
    private const int LongestReason = 200;

    /// <summary>Null when <paramref name="user"/> may change who has it and where it stands: it is theirs, nobody's, or they may take over.</summary>
    public static Refusal? MayWork(CurrentUser user, Conversation c)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(c);
        return c.MergedInto is not null ? DeskRefusals.Merged
            : c.Assignee is { } somebody && somebody != user.Agent && !user.Has(Right.TakeOver) ? DeskRefusals.NotYours
            : null;
    }

    /// <summary>Whether a public reply would be taken: only from whoever has it, from anybody who sees it in the queue, or from those who may take over.</summary>
    public static bool CanReply(CurrentUser user, Conversation c) => MayWork(user, c) is null && user.Has(Right.Reply);

    /// <summary>A reason as it is kept: trimmed, personal data blotted out; null when there is none or it is too long.</summary>
    public static string? Reason(string? reason)
        => reason?.Trim() is { Length: > 0 and <= LongestReason } given ? Masking.Mask(given).Text : null;
}
