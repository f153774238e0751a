using System.Diagnostics.CodeAnalysis;

namespace Zhiyin.Conversations.Desk;

/// <summary>A colleague as shown beside a conversation.</summary>
public sealed record AgentRefShape(AgentId Id, string Name, string Nick, Presence Presence);

/// <summary>A buyer as shown beside a conversation; the name is masked. Verified: the shop's site proved who it is.</summary>
public sealed record BuyerRefShape(BuyerId Id, string Name, bool Verified, IReadOnlyList<string> Tags);

/// <summary>The newest bubble or note, masked; kind is text, image or card.</summary>
public sealed record LastMessageShape(int Seq, string Kind, string Text, DateTimeOffset At);

/// <summary>One line of a list of conversations. Unread counts the buyer's bubbles after <see cref="AgentSeenSeq"/>, at most 100; waitingSince is the first of them no person has answered.</summary>
public record ConversationItemShape
{
    public required ConversationId Id { get; init; }

    public required int Number { get; init; }

    public required InboxId InboxId { get; init; }

    public required BuyerRefShape Buyer { get; init; }

    public required ConversationStatus Status { get; init; }

    public AgentRefShape? Assignee { get; init; }

    public TeamId? TeamId { get; init; }

    public Priority? Priority { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required int LastSeq { get; init; }

    public required int AgentSeenSeq { get; init; }

    public required int BuyerSeenSeq { get; init; }

    public required int Unread { get; init; }

    public LastMessageShape? LastMessage { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastActivityAt { get; init; }

    public DateTimeOffset? WaitingSince { get; init; }

    public DateTimeOffset? FirstReplyAt { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public Resolution? Resolution { get; init; }

    /// <summary>1 (very dissatisfied) to 5; null while not rated.</summary>
    public int? Rating { get; init; }

    public required bool OffHours { get; init; }

    /// <summary>Place in the queue of its team, from 1; null when it is not queued.</summary>
    public int? QueuePlace { get; init; }

    public ConversationId? MergedInto { get; init; }

    /// <summary>A note in it called me by name.</summary>
    public bool Mentioned { get; init; }

    /// <summary>Custom attributes the page or a program gave it.</summary>
    public required IReadOnlyDictionary<string, string> CustomAttributes { get; init; }
}

/// <summary>One conversation with what only its own page shows.</summary>
public sealed record ConversationShape : ConversationItemShape
{
    public ConversationShape()
    {
    }

    [SetsRequiredMembers]
    public ConversationShape(ConversationItemShape item)
        : base(item)
    {
    }

    /// <summary>Colleagues who have it open now.</summary>
    public IReadOnlyList<AgentRefShape> Viewers { get; init; } = [];

    public IReadOnlyList<MergeShape> Merges { get; init; } = [];

    public IReadOnlyList<ScheduledShape> Scheduled { get; init; } = [];

    /// <summary>Whether I may answer the buyer now; a note may always be left.</summary>
    public bool CanReply { get; init; }
}

/// <summary>A conversation that is shown as part of this one; undoing needs the id.</summary>
public sealed record MergeShape(Guid Id, ConversationId From, int Number, DateTimeOffset At);

/// <summary>A reply that goes out later; content is masked. Why says why it was not sent.</summary>
public sealed record ScheduledShape(Guid Id, ConversationId ConversationId, string Content, DateTimeOffset DueAt, AgentRefShape By, ScheduledState State, string? Why = null);
