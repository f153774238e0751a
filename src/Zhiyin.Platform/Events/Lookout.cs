using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Data;

namespace Zhiyin.Platform.Events;

/// <summary>
/// Looks whether the log holds anything for a consumer, without a write. What it has looked over is kept in memory only: after a restart, and on another node, the stored cursor counts.
/// </summary>
internal sealed class Lookout(Store store, IEventConsumer consumer)
{
    private const int Batch = 500;

    // So that the stored cursor never stays far behind.
    private const int MostPassedOver = 5_000;
    private EventCursor? _seen;
    private int _passedOver;

    /// <summary>True when the consumer should take its turn.</summary>
    public async Task<bool> SeesAsync(CancellationToken cancellation)
    {
        if (consumer.Kinds is not { } kinds)
        {
            return true;
        }

        while (true)
        {
            var events = await store.ReadAsync(
                async db =>
                {
                    var from = _seen ??= await StoredAsync(db, cancellation);
                    return await store.Dialect.ReadEventsAsync(db, from, Batch, cancellation);
                },
                cancellation);
            if (events.Count == 0)
            {
                return false;
            }

            _seen = EventCursor.Of(events[^1]);
            _passedOver += events.Count;
            if (_passedOver >= MostPassedOver || events.Any(e => kinds.Contains(e.Kind)))
            {
                // The turn reads to the end; whatever it meets there is met again here and costs one idle turn at most.
                _passedOver = 0;
                return true;
            }

            if (events.Count < Batch)
            {
                return false;
            }
        }
    }

    private async Task<EventCursor> StoredAsync(ZhiyinDb db, CancellationToken cancellation)
        => await db.Set<StoredCursor>().FirstOrDefaultAsync(c => c.Consumer == consumer.Name, cancellation) is { } stored ? new(stored.Xid, stored.Position) : default;
}
