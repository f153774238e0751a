using Zhiyin.Platform.Data;

namespace Zhiyin.Platform.Events;

/// <summary>
/// A durable reader of the event log with a cursor of its own. One node at a time runs it; events come in order, at least once, inside the transaction that also moves the cursor.
/// </summary>
public interface IEventConsumer
{
    /// <summary>Name of the stored cursor; never changed.</summary>
    string Name { get; }

    Task HandleAsync(ZhiyinDb db, IReadOnlyList<EventEntry> events, CancellationToken cancellation);
}
