using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Widget;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Live;

/// <summary>
/// Reads the event log for this node's connections, from where it stood when the node started: on each hint, and each second anyway. The log is the only source, so that what another
/// node wrote arrives like what this one did, and nothing is told before it is on disk.
/// </summary>
public sealed partial class LiveFeed(Store store, EventSignal signal, DeskFanOut desk, WidgetFanOut widgets, ErasedBuyers erased, JustStored just, LiveHub hub, LiveJson json, IEnumerable<INodeListener> listeners, ILogger<LiveFeed> log) : BackgroundService
{
    private const int Batch = 500;
    private const int Tries = 3;
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <summary>How far it has come.</summary>
    public EventCursor Cursor { get; private set; }

    /// <summary>Reads from here on; the database is migrated by now.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        Cursor = await store.ReadAsync(db => store.Dialect.EndOfEventsAsync(db, cancellationToken), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var failed = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                if (await StepAsync(stoppingToken) == 0)
                {
                    await Task.WhenAny(next, Task.Delay(s_pause, stoppingToken));
                }

                failed = 0;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(failure.GetType().Name);
                await Task.WhenAny(Task.Delay(s_pause, stoppingToken));
                if (++failed == Tries)
                {
                    failed = 0;
                    await SkipAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<int> StepAsync(CancellationToken stop)
    {
        var events = await store.ReadAsync(db => store.Dialect.ReadEventsAsync(db, Cursor, Batch, stop), stop);
        if (events.Count == 0)
        {
            return 0;
        }

        erased.Leave(events);
        foreach (var shop in events.GroupBy(e => e.Shop))
        {
            IReadOnlyList<EventEntry> own = [.. shop];
            foreach (var listener in listeners)
            {
                listener.Hear(shop.Key, own);
            }

            var messages = await StoredMessages.LoadAsync(store, shop.Key, own, just, stop);
            await widgets.TellAsync(shop.Key, own, messages, stop);
            await desk.TellAsync(shop.Key, own, messages, stop);
        }

        Cursor = EventCursor.Of(events[^1]);
        return events.Count;
    }

    // Something in the log cannot be told: everybody reads anew from the API rather than waiting for it.
    private async Task SkipAsync(CancellationToken stop)
    {
        try
        {
            Cursor = await store.ReadAsync(db => store.Dialect.EndOfEventsAsync(db, stop), stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            Failed(failure.GetType().Name);
            return;
        }

        var reset = json.Frame("reset");
        foreach (var screen in hub.All)
        {
            screen.Socket.Send(reset);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "the live feed failed: {Kind}; it is tried again")]
    private partial void Failed(string kind);
}
