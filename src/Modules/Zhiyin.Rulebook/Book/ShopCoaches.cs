using System.Collections.Concurrent;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds.Own;
using Zhiyin.Conversations.Live;
using Zhiyin.Platform.Events;
using Zhiyin.Rulebook.Own;

namespace Zhiyin.Rulebook.Book;

/// <summary>The coach of a shop, with the book and the own rules it judges by.</summary>
public sealed record ShopCoach(int Version, ShopBook Book, OwnRuleSet Own, ReplyCoach Coach)
{
    /// <summary>A built-in rule by id or name, or one of the shop's own by id, also when it is switched off; null when there is none.</summary>
    public RuleInfo? Find(string rule) => RuleCatalog.BuiltIn.Find(rule)?.Info ?? Own.Rules.FirstOrDefault(r => r.Info.Id == rule)?.Info;
}

/// <summary>The coaches of this node's shops, made when first asked for and anew when their book has changed, here or on another node.</summary>
public sealed partial class ShopCoaches(Store store, ILogger<ShopCoaches> log, TimeProvider time) : INodeListener
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
        var coach = _coaches.TryGetValue(shop, out var kept) && kept.Coach.Version == version ? kept.Coach : await MakeAsync(shop, version, book, cancellation);
        if (changes == Interlocked.Read(ref _changes))
        {
            _coaches[shop] = (coach, time.GetUtcNow());
        }

        return coach;
    }

    private async Task<ShopCoach> MakeAsync(ShopId shop, int version, ShopBook book, CancellationToken cancellation)
    {
        if (version == 0)
        {
            return new(0, book, OwnRuleSet.Empty, ReplyCoach.Default);
        }

        var own = OwnShelf.Rules(await store.ReadAsync(db => OwnShelf.ReadAsync(db, shop, book, cancellation), cancellation));
        if (!own.Faults.IsEmpty)
        {
            Unread(book.OwnRules, own.Faults.Length, own.Faults[0].Line);
        }

        return new(version, book, own, book.Coach(own));
    }

    [LoggerMessage(1, LogLevel.Warning, "revision {Revision} of a shop's own rules was taken once but no longer reads: {Faults} faults, the first in line {Line}; the other rules stay in force")]
    private partial void Unread(int revision, int faults, int line);
}
