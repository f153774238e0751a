using System.Collections.Concurrent;
using Zhiyin.Assist.Matters;
using Zhiyin.Conversations;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Live;
using Zhiyin.Conversations.Messages;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Platform.Events;
using Zhiyin.Rulebook.Threads;

namespace Zhiyin.Assist.Threads;

/// <summary>
/// Conversations understood on this node, kept so that a review need not read them again: whether something new was said is asked each time, what the shop knows only once in a while.
/// Bounded in number; an erased buyer's are dropped at once.
/// </summary>
public sealed class ThreadShelf(Store store, IMatterSource matters, TimeProvider time) : INodeListener
{
    /// <summary>How old facts may be for what a person is about to send or is shown.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    /// <summary>How old they may be while somebody is typing.</summary>
    public static readonly TimeSpan WhileTyping = TimeSpan.FromMinutes(1);

    private const int Most = 1000;
    private readonly ConcurrentDictionary<ConversationId, Kept> _kept = new();

    /// <summary>The conversation as it stands now, for whoever has been found to be allowed to see it; null when there is none.</summary>
    public async ValueTask<KnownThread?> OfAsync(ShopId shop, ConversationId id, TimeSpan oldest, CancellationToken cancellation)
    {
        var stands = await store.ReadAsync(
            db => db.Set<Conversation>().Where(c => c.Shop == shop && c.Id == id).Select(c => new Standing(c.Buyer, c.LastSeq)).FirstOrDefaultAsync(cancellation), cancellation);
        return stands is null ? null : await OfAsync(shop, id, stands, oldest, cancellation);
    }

    /// <summary>The same where the caller has just read how the conversation stands.</summary>
    public async ValueTask<KnownThread> OfAsync(ShopId shop, ConversationId id, Standing stands, TimeSpan oldest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stands);
        var now = time.GetUtcNow();
        var before = _kept.TryGetValue(id, out var kept) && kept.Shop == shop && kept.Thread.Buyer == stands.Buyer && kept.Thread.LastSeq <= stands.LastSeq ? kept.Thread : null;
        var stale = kept?.Stale == true;
        if (before is not null && !stale && before.LastSeq == stands.LastSeq && now - before.MatterAt < oldest)
        {
            kept!.UsedAt = now;
            return before;
        }

        // After a long silence the newest are read alone: keeping both ends would leave a hole between them.
        var gap = before is null || stands.LastSeq - before.LastSeq > TalkThread.Longest;
        var rows = gap || stands.LastSeq == before!.LastSeq ? [] : await store.ReadAsync(db => TalkRows.ReadAsync(db, shop, id, before.LastSeq, stands.LastSeq, cancellation), cancellation);
        gap = gap || TalkRows.Rejoined(rows);
        if (gap)
        {
            rows = await store.ReadAsync(db => TalkRows.WithMergedAsync(db, shop, id, stands.LastSeq, cancellation), cancellation);
        }

        var more = TalkThread.Of(rows);
        var talk = gap ? more : before!.Talk.Add(more);
        // A note says what was done, so it counts as something new about the matter.
        var matter = before is not null && !stale && more.Bubbles.IsEmpty && !rows.Exists(m => m.Private) && now - before.MatterAt < oldest
            ? before.Matter
            : await matters.OfAsync(shop, stands.Buyer, id, [.. talk.Bubbles.Where(b => b.Role == Understanding.Threads.Role.Buyer).Select(b => b.Text)], now, cancellation);
        var thread = KnownThread.Of(stands.Buyer, stands.LastSeq, talk, matter, now, gap ? null : before);
        Keep(id, new(shop, thread) { UsedAt = now });
        return thread;
    }

    /// <summary>The conversations kept here that are about an order.</summary>
    internal IEnumerable<ConversationId> About(ShopId shop, OrderId order)
    {
        var id = order.ToString();
        return _kept.Where(k => k.Value.Shop == shop && k.Value.Thread.Matter.Order?.Id == id).Select(k => k.Key);
    }

    public void Hear(ShopId shop, IReadOnlyList<EventEntry> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (var id in events.Select(OrderActions.OrderOf).OfType<OrderId>().SelectMany(order => About(shop, order)))
        {
            if (_kept.TryGetValue(id, out var kept))
            {
                kept.Stale = true;
            }
        }

        foreach (var gone in events.Where(e => e.Kind == ConversationEvents.BuyerErased && e.Buyer is not null))
        {
            foreach (var (id, _) in _kept.Where(k => k.Value.Thread.Buyer == gone.Buyer))
            {
                _kept.TryRemove(id, out _);
            }
        }
    }

    private void Keep(ConversationId id, Kept thread)
    {
        _kept[id] = thread;
        if (_kept.Count <= Most)
        {
            return;
        }

        foreach (var (oldest, _) in _kept.OrderBy(k => k.Value.UsedAt).Take(Most / 4).ToList())
        {
            _kept.TryRemove(oldest, out _);
        }
    }

    private sealed record Kept(ShopId Shop, KnownThread Thread)
    {
        public DateTimeOffset UsedAt { get; set; }

        /// <summary>What the shop knows of its matter has changed since.</summary>
        public volatile bool Stale;
    }
}

/// <summary>How a conversation stands: whose it is and its newest message.</summary>
public sealed record Standing(BuyerId Buyer, int LastSeq);
