using Zhiyin.Platform.Ids;

namespace Zhiyin.Platform.Due;

/// <summary>Work that waits for its time: waking a snoozed conversation, sending later, retention. Removed when done.</summary>
public sealed class DueEntry
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Which <see cref="IDueWork"/> does it.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>What it is about: the id of a conversation, a scheduled message, a shop.</summary>
    public required Guid Subject { get; init; }

    /// <summary>While in the future a node is at it; after that it is tried again.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    public int Attempts { get; set; }
}

/// <summary>Does due work of one kind; must bear being called twice for the same entry.</summary>
public interface IDueWork
{
    string Kind { get; }

    Task RunAsync(DueEntry entry, CancellationToken cancellation);
}
