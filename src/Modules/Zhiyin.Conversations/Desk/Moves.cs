namespace Zhiyin.Conversations.Desk;

/// <summary>How agents move a conversation between open, pending, snoozed and resolved. Pure; what a buyer's bubble does is <see cref="Messages.Waking"/>, the response clock <see cref="Messages.RoundClock"/>.</summary>
public static class Moves
{
    /// <summary>A person answered the buyer: whoever answers what nobody had, has it, and it is open. True when somebody new has it.</summary>
    public static bool Answered(this Conversation c, AgentId agent)
    {
        ArgumentNullException.ThrowIfNull(c);
        var given = c.Assignee is null;
        c.Reopen(agent);
        return given;
    }

    /// <summary>Sets it aside until <paramref name="until"/> or the buyer's next bubble.</summary>
    public static void Snooze(this Conversation c, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(c);
        (c.Status, c.SnoozedUntil, c.ResolvedAt, c.Resolution) = (ConversationStatus.Snoozed, until, null, Resolution.None);
    }

    /// <summary>Takes a snoozed one up again: with whoever has it, or in the queue.</summary>
    public static void Wake(this Conversation c)
    {
        ArgumentNullException.ThrowIfNull(c);
        c.SnoozedUntil = null;
        c.Status = c.Assignee is null ? ConversationStatus.Pending : ConversationStatus.Open;
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

    /// <summary>Gives it to <paramref name="agent"/>, who works on it from now on; a snoozed one stays set aside.</summary>
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
}
