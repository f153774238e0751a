using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Zhiyin.Assist.Threads;
using Zhiyin.Conversations;
using Zhiyin.Conversations.Live;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Platform.Events;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Assist.Panel;

/// <summary>
/// Tells the screens that have a conversation open to ask for its panel again: when something was said, when something was recorded as done for its order (seq 0), and once more when the buyer has been silent long enough for the turn to be over.
/// </summary>
internal sealed class PanelWatch(LiveHub hub, LiveJson json, Typing typing, ThreadShelf threads) : BackgroundService, INodeListener
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(250);

    // A little more than the silence that ends a turn, so that whoever asks then finds it over.
    private static readonly TimeSpan s_over = SettledReader.Silence + TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<ConversationId, (ShopId Shop, int Seq, long Said)> _waiting = new();

    public void Hear(ShopId shop, IReadOnlyList<EventEntry> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (!hub.Any(shop))
        {
            return;
        }

        foreach (var id in events.Select(OrderActions.OrderOf).OfType<OrderId>().SelectMany(order => threads.About(shop, order)).Distinct())
        {
            Tell(shop, id, 0);
        }

        foreach (var said in events.Where(e => e.Kind == ConversationEvents.MessageCreated && e.Conversation is not null).GroupBy(e => e.Conversation!.Value).Select(g => g.Last()))
        {
            var id = said.Conversation!.Value;
            Tell(shop, id, said.Seq);
            _waiting[id] = (shop, said.Seq, Environment.TickCount64);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_tick);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var (id, turn) in _waiting)
                {
                    if (Environment.TickCount64 - turn.Said >= s_over.TotalMilliseconds && !typing.IsBuyerAt(id) && _waiting.TryRemove(new(id, turn)))
                    {
                        Tell(turn.Shop, id, turn.Seq);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The node stops.
        }
    }

    private void Tell(ShopId shop, ConversationId id, int seq)
    {
        byte[]? frame = null;
        foreach (var screen in hub.Of(shop).Where(s => s.Open == id))
        {
            screen.Socket.Send(frame ??= json.Frame("panel", (writer, _) =>
            {
                writer.WriteString("conversation"u8, id.Value);
                writer.WriteNumber("seq"u8, seq);
            }));
        }
    }
}
