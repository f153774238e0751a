namespace Zhiyin.Conversations.Desk;

/// <summary>A running or ended talk of one buyer with the shop.</summary>
public sealed class Conversation
{
    public required ShopId Shop { get; init; }

    public required ConversationId Id { get; init; }

    /// <summary>Number people say to each other, counted up within the shop.</summary>
    public required int Number { get; init; }

    public required InboxId Inbox { get; init; }

    public required BuyerId Buyer { get; set; }

    public required ConversationStatus Status { get; set; }

    public AgentId? Assignee { get; set; }

    public TeamId? Team { get; set; }

    public Priority Priority { get; set; }

    /// <summary>Number of the newest message; messages are 1, 2, 3 … without gaps.</summary>
    public int LastSeq { get; set; }

    public int AgentSeenSeq { get; set; }

    public int BuyerSeenSeq { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastActivityAt { get; set; }

    /// <summary>First buyer bubble that no human has answered (handbook §3.8, anchor first); null while nobody waits.</summary>
    public DateTimeOffset? WaitingSince { get; set; }

    /// <summary>First public reply of a person.</summary>
    public DateTimeOffset? FirstReplyAt { get; set; }

    public DateTimeOffset? SnoozedUntil { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public Resolution Resolution { get; set; }

    /// <summary>1 (very dissatisfied) to 5; null while not rated.</summary>
    public int? Rating { get; set; }

    /// <summary>Sealed with the buyer's key.</summary>
    public byte[]? RatingComment { get; set; }

    public DateTimeOffset? RatedAt { get; set; }

    public bool? BuyerSaysSolved { get; set; }

    /// <summary>Began outside service hours.</summary>
    public bool OffHours { get; set; }

    /// <summary>An open dispute: never removed by retention (电商法 §31, §62).</summary>
    public bool Disputed { get; set; }

    public ConversationId? MergedInto { get; set; }

    /// <summary>Custom attributes, a flat JSON object.</summary>
    public string Attributes { get; set; } = "{}";
}
