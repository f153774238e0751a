using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Zhiyin.Platform.Data;

namespace Zhiyin.Platform.Events;

/// <summary>Runs every <see cref="IEventConsumer"/> of the program: on each hint, and each second anyway.</summary>
public sealed partial class ConsumerPump(Store store, EventSignal signal, IEnumerable<IEventConsumer> consumers, ILogger<ConsumerPump> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(consumers.Select(consumer => RunAsync(consumer, stoppingToken)));

    /// <summary>Reads until there is nothing new; a test calls it instead of waiting.</summary>
    public async Task DrainAsync(IEventConsumer consumer, CancellationToken cancellation)
    {
        while (await StepAsync(consumer, cancellation) == consumer.AtOnce)
        {
        }
    }

    private async Task RunAsync(IEventConsumer consumer, CancellationToken stop)
    {
        var looked = new Lookout(store, consumer);
        while (!stop.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                if (await looked.SeesAsync(stop))
                {
                    await DrainAsync(consumer, stop);
                }

                await Task.WhenAny(next, Task.Delay(s_pause, stop));
                if (consumer.Gathers > TimeSpan.Zero)
                {
                    await Task.Delay(consumer.Gathers, stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Failed(consumer.Name, failure.GetType().Name);
                // What it was about to take is looked for again.
                looked = new Lookout(store, consumer);
                await Task.WhenAny(Task.Delay(s_pause, stop));
            }
        }
    }

    private Task<int> StepAsync(IEventConsumer consumer, CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            await store.Dialect.LockAsync(db, "consumer:" + consumer.Name, cancellation);
            var cursor = await db.Set<StoredCursor>().FirstOrDefaultAsync(c => c.Consumer == consumer.Name, cancellation);
            var events = await store.Dialect.ReadEventsAsync(db, cursor is null ? default : new(cursor.Xid, cursor.Position), consumer.AtOnce, cancellation);
            if (events.Count == 0)
            {
                return 0;
            }

            await consumer.HandleAsync(db, events, cancellation);
            if (cursor is null)
            {
                cursor = new StoredCursor { Consumer = consumer.Name };
                db.Add(cursor);
            }

            (cursor.Xid, cursor.Position) = EventCursor.Of(events[^1]);
            return events.Count;
        },
        cancellation);

    [LoggerMessage(1, LogLevel.Error, "consumer {Consumer} failed: {Kind}; it is tried again")]
    private partial void Failed(string consumer, string kind);
}
