namespace Zhiyin.Conversations.Desk;

/// <summary>What a message did to a conversation beyond being stored.</summary>
/// <param name="StatusChanged">The status is another one now.</param>
/// <param name="Reopened">It was resolved.</param>
/// <param name="NeedsRouting">Nobody has it and somebody should: call <see cref="Routing.Router.AssignAsync"/>.</param>
/// <param name="Assigned">The one who answered has it now.</param>
public readonly record struct MoveEffect(bool StatusChanged = false, bool Reopened = false, bool NeedsRouting = false, bool Assigned = false);

/// <summary>How a conversation moves between open, pending, snoozed and resolved, and how its response clock runs. Pure: no clock, no database.</summary>
public static class Moves
{
    /// <summary>A resolved conversation of a buyer who comes back within this time is taken up again; later a new one begins.</summary>
    public static TimeSpan ReopenWithin { get; } = TimeSpan.FromHours(24);

    /// <summary>True when the buyer's next bubble belongs to this conversation: it runs, or was resolved less than 24 hours ago.</summary>
    public static bool TakesBubble(Conversation c, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.MergedInto is null && (c.Status != ConversationStatus.Resolved || at - (c.ResolvedAt ?? c.LastActivityAt) < ReopenWithin);
    }

    /// <summary>
    /// The buyer said something at <paramref name="at"/>. The response clock starts with the first unanswered bubble (handbook §3.8) at <paramref name="clockStarts"/>:
    /// the bubble's own time, or the next opening when it came outside service hours. Snoozed ones wake, resolved ones are taken up again.
    /// </summary>
    public static MoveEffect BuyerBubble(this Conversation c, DateTimeOffset at, DateTimeOffset clockStarts)
    {
        ArgumentNullException.ThrowIfNull(c);
        c.LastActivityAt = Later(c.LastActivityAt, at);
        c.WaitingSince ??= clockStarts;
        switch (c.Status)
        {
            case ConversationStatus.Resolved:
                (c.ResolvedAt, c.Resolution, c.OffHours) = (null, Resolution.None, clockStarts > at);
                return c.Wake() with { Reopened = true };
            case ConversationStatus.Snoozed:
                return c.Wake();
            default:
                return new(NeedsRouting: c.Assignee is null);
        }
    }

    /// <summary>A person answered the buyer: the clock stops. Whoever answers what nobody had, has it; answering a snoozed or resolved one takes it up again.</summary>
    public static MoveEffect AgentReply(this Conversation c, AgentId agent, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(c);
        c.LastActivityAt = Later(c.LastActivityAt, at);
        c.FirstReplyAt ??= at;
        c.WaitingSince = null;
        var assigned = c.Assignee is null;
        c.Assignee ??= agent;
        var changed = c.Status != ConversationStatus.Open;
        var reopened = c.Status == ConversationStatus.Resolved;
        (c.Status, c.SnoozedUntil, c.ResolvedAt, c.Resolution) = (ConversationStatus.Open, null, null, Resolution.None);
        return new(changed, reopened, Assigned: assigned);
    }

    /// <summary>A note, an automatic reply or a line about the conversation itself: the clock runs on.</summary>
    public static void Quiet(this Conversation c, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(c);
        c.LastActivityAt = Later(c.LastActivityAt, at);
    }

    /// <summary>Sets it aside until <paramref name="until"/> or the buyer's next bubble.</summary>
    public static void Snooze(this Conversation c, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(c);
        (c.Status, c.SnoozedUntil, c.ResolvedAt, c.Resolution) = (ConversationStatus.Snoozed, until, null, Resolution.None);
    }

    /// <summary>Takes it up again: with whoever had it, or in the queue.</summary>
    public static MoveEffect Wake(this Conversation c)
    {
        ArgumentNullException.ThrowIfNull(c);
        c.SnoozedUntil = null;
        c.Status = c.Assignee is null ? ConversationStatus.Pending : ConversationStatus.Open;
        return new(StatusChanged: true, NeedsRouting: c.Assignee is null);
    }

    /// <summary>Closes it. Nobody waits for an answer any more.</summary>
    public static void Resolve(this Conversation c, Resolution resolution, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(c);
        (c.Status, c.Resolution, c.ResolvedAt, c.SnoozedUntil, c.WaitingSince) = (ConversationStatus.Resolved, resolution, at, null, null);
    }

    /// <summary>Opens it again, for <paramref name="agent"/> when nobody has it.</summary>
    public static void Reopen(this Conversation c, AgentId agent)
    {
        ArgumentNullException.ThrowIfNull(c);
        c.Assignee ??= agent;
        (c.Status, c.SnoozedUntil, c.ResolvedAt, c.Resolution) = (ConversationStatus.Open, null, null, Resolution.None);
    }

    /// <summary>Gives it to <paramref name="agent"/>, who works on it from now on.</summary>
    public static void GiveTo(this Conversation c, AgentId agent)
    {
        ArgumentNullException.ThrowIfNull(c);
        c.Assignee = agent;
        if (c.Status == ConversationStatus.Pending)
        {
            c.Status = ConversationStatus.Open;
        }
    }

    /// <summary>Takes it from whoever had it; a running one joins the queue.</summary>
    public static void Release(this Conversation c)
    {
        ArgumentNullException.ThrowIfNull(c);
        c.Assignee = null;
        if (c.Status == ConversationStatus.Open)
        {
            c.Status = ConversationStatus.Pending;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
