namespace Zhiyin.Conversations.Messages;

/// <summary>Who waits since when (handbook §3.8): a round is a run of buyer bubbles up to the first public bubble of a person; bots, notes and activities never end one.</summary>
public readonly record struct RoundClock(DateTimeOffset? WaitingSince, DateTimeOffset? FirstReplyAt)
{
    /// <summary>The clock after a message at <paramref name="at"/>; a buyer's first unanswered bubble starts it at <paramref name="startsAt"/> (the opening, when it came outside service hours).</summary>
    public RoundClock After(MessageKind kind, SenderKind sender, bool isPrivate, DateTimeOffset at, DateTimeOffset startsAt) => (kind, sender) switch
    {
        (MessageKind.Incoming, SenderKind.Buyer) => this with { WaitingSince = WaitingSince ?? startsAt },
        (MessageKind.Outgoing, SenderKind.Agent) when !isPrivate => new(null, FirstReplyAt ?? at),
        _ => this,
    };
}
