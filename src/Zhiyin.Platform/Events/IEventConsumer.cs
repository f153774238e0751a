using Zhiyin.Platform.Data;

namespace Zhiyin.Platform.Events;

/// <summary>
/// A durable reader of the event log with a cursor of its own. One node at a time runs it; events come in order, at least once, inside the transaction that also moves the cursor.
/// </summary>
public interface IEventConsumer
{
    /// <summary>Name of the stored cursor; never changed.</summary>
    string Name { get; }

    /// <summary>The kinds of events it acts on; null for all. For others alone nothing is written, so that a busy desk does not pay for a reader that waits for something rare.</summary>
    IReadOnlySet<string>? Kinds => null;

    /// <summary>How long it may wait after a hint to read more at once: each turn is a commit that messages wait for.</summary>
    TimeSpan Gathers => TimeSpan.Zero;

    /// <summary>The most events of one turn: on SQLite messages wait while it lasts.</summary>
    int AtOnce => 500;

    Task HandleAsync(ZhiyinDb db, IReadOnlyList<EventEntry> events, CancellationToken cancellation);
}
