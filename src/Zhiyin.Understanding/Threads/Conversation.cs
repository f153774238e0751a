using System.Collections.Immutable;

namespace Zhiyin.Understanding.Threads;

/// <summary>Who wrote a bubble.</summary>
public enum Role
{
    Buyer,
    Agent,
    Bot,
    System,
}

/// <summary>One bubble of a conversation; <paramref name="At"/> is null where the source has no times.</summary>
public sealed record Message(Role Role, string Text, DateTimeOffset? At = null);

/// <summary>
/// A conversation as it goes into the engine (CONTRACT.md §1): the bubbles in order, what the shop knows (<see cref="Facts"/>) and the
/// instant it is looked at. <c>turn</c> in every output is an index into <see cref="Messages"/>.
/// </summary>
public sealed record Conversation(
    ImmutableArray<Message> Messages,
    FactSheet? Facts = null,
    DateTimeOffset? Now = null,
    string? Id = null)
{
    /// <summary>The state of the order at hand; <see cref="OrderStatus.Unknown"/> when nothing says so.</summary>
    public OrderStatus Status => Facts?.Status ?? OrderStatus.Unknown;
}

/// <summary>The state of an order (CONTRACT.md §1); it decides the stage and several intents (handbook §2.0).</summary>
public enum OrderStatus
{
    Unknown,
    None,
    Unpaid,
    Paid,
    Shipped,
    Signed,
    Refunding,
    Closed,
}
