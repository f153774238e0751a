using System.Collections.Concurrent;
using Zhiyin.Coach;
using Zhiyin.Conversations.Live;
using Zhiyin.Platform.Events;

namespace Zhiyin.Rulebook.Book;

/// <summary>The coach of a shop, with the book it judges by.</summary>
public sealed record ShopCoach(int Version, ShopBook Book, ReplyCoach Coach);

/// <summary>The coaches of this node's shops, made when first asked for and anew when their book has changed, here or on another node.</summary>
public sealed class ShopCoaches(Store store, TimeProvider time) : INodeListener
{
    // The live feed tells of changes at once; this is for what it had to leave out.
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<ShopId, (ShopCoach Coach, DateTimeOffset At)> _coaches = new();
    private long _changes;

    public ValueTask<ShopCoach> OfAsync(ShopId shop, CancellationToken cancellation)
        => _coaches.TryGetValue(shop, out var kept) && time.GetUtcNow() - kept.At < s_fresh ? ValueTask.FromResult(kept.Coach) : LoadAsync(shop, cancellation);

    /// <summary>The shop's book has changed.</summary>
    public void Forget(ShopId shop)
    {
        Interlocked.Increment(ref _changes);
        _coaches.TryRemove(shop, out _);
    }

    public void Hear(ShopId shop, IReadOnlyList<EventEntry> events)
    {
        if (events.Any(e => e.Kind == RulebookEvents.Changed))
        {
            Forget(shop);
        }
    }

    private async ValueTask<ShopCoach> LoadAsync(ShopId shop, CancellationToken cancellation)
    {
        var changes = Interlocked.Read(ref _changes);
        var (version, book) = await store.ReadAsync(db => BookShelf.ReadAsync(db, shop, cancellation), cancellation);
        var coach = _coaches.TryGetValue(shop, out var kept) && kept.Coach.Version == version ? kept.Coach : new ShopCoach(version, book, version == 0 ? ReplyCoach.Default : book.Coach());
        if (changes == Interlocked.Read(ref _changes))
        {
            _coaches[shop] = (coach, time.GetUtcNow());
        }

        return coach;
    }
}
