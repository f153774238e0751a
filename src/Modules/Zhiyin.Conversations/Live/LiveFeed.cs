using System.Data.Common;
using System.Net.WebSockets;
using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Widget;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Live;

/// <summary>
/// Reads the event log for this node's connections, from where it stood when the node started: on each hint, and each second anyway. The log is the only source, so that what another
/// node wrote arrives like what this one did, and nothing is told before it is on disk.
/// </summary>
public sealed partial class LiveFeed(Store store, EventSignal signal, DeskFanOut desk, WidgetFanOut widgets, ErasedBuyers erased, JustStored just, LiveHub hub, WidgetHub browsers, LiveJson json, IEnumerable<INodeListener> listeners, ILogger<LiveFeed> log) : BackgroundService
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
            IReadOnlyList<EventEntry> events = [];
            try
            {
                events = await store.ReadAsync(db => store.Dialect.ReadEventsAsync(db, Cursor, Batch, stoppingToken), stoppingToken);
                if (events.Count == 0)
                {
                    await Task.WhenAny(next, Task.Delay(s_pause, stoppingToken));
                    continue;
                }

                await TellAsync(events, stoppingToken);
                Cursor = EventCursor.Of(events[^1]);
                failed = 0;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(failure.GetType().Name);
                await Task.WhenAny(Task.Delay(s_pause, stoppingToken));
                // An outage is waited for: only what was read and cannot be told, though the database answers, is passed over.
                if (events.Count > 0 && Causes.Of<DbException>(failure) is null && ++failed == Tries)
                {
                    failed = 0;
                    Cursor = EventCursor.Of(events[^1]);
                    StartAgain();
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task TellAsync(IReadOnlyList<EventEntry> events, CancellationToken stop)
    {
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
    }

    // Everybody comes back and reads what they missed; whoever may no longer do so stays out.
    private void StartAgain()
    {
        var restart = json.Frame("restart");
        foreach (var socket in hub.All.Select(s => s.Socket).Concat(browsers.All.Select(s => s.Socket)).ToList())
        {
            socket.Send(restart);
            _ = socket.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "restart");
        }
    }

    [LoggerMessage(1, LogLevel.Error, "the live feed failed: {Kind}; it is tried again")]
    private partial void Failed(string kind);
}
