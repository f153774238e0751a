using Zhiyin.Conversations.Messages;
using Zhiyin.Rulebook.Alarms;
using Zhiyin.Rulebook.Book;
using Zhiyin.Rulebook.Hits;

namespace Zhiyin.Rulebook.Own;

/// <summary>GET rulebook/own and its history: the shop's own rules as written, with how often each spoke.</summary>
public sealed class ShowOwnRules(Store store, RuleHits hits, AgentNames names)
{
    private const int Most = 100;

    public async Task<OwnRulesShape> RunAsync(CurrentUser user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        await hits.FlushAsync(cancellation);
        var agents = await names.OfAsync(user.Shop, cancellation);
        return await store.ReadAsync(
            async db =>
            {
                var (_, book) = await BookShelf.ReadAsync(db, user.Shop, cancellation);
                var revision = await OwnShelf.ReadAsync(db, user.Shop, book, cancellation);
                var rules = OwnShelf.Rules(revision).Rules;
                var ids = rules.Select(r => r.Info.Id).ToList();
                var spoke = await db.Set<RuleHit>().Where(h => h.Shop == user.Shop && ids.Contains(h.Rule)).ToDictionaryAsync(h => h.Rule, h => h.Hits, cancellation);
                var alarms = await db.Set<FalseAlarm>().Where(a => a.Shop == user.Shop && a.Status != AlarmStatus.Declined && ids.Contains(a.Rule)).GroupBy(a => a.Rule)
                    .Select(g => new { Rule = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Rule, g => g.Count, cancellation);
                return new OwnRulesShape(
                    revision?.Revision ?? 0,
                    revision?.Source ?? "",
                    [.. rules.Select(r => OwnRuleShape.Of(r, book.IsOff(r.Info.Id), spoke.GetValueOrDefault(r.Info.Id), alarms.GetValueOrDefault(r.Info.Id)))],
                    revision is null ? null : agents.GetValueOrDefault(revision.By)?.Name ?? "",
                    revision?.At);
            },
            cancellation);
    }

    /// <summary>The newest revisions, the newest first.</summary>
    public async Task<IReadOnlyList<OwnRevisionShape>> HistoryAsync(CurrentUser user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var agents = await names.OfAsync(user.Shop, cancellation);
        return await store.ReadAsync(
            async db =>
            {
                var (_, book) = await BookShelf.ReadAsync(db, user.Shop, cancellation);
                var rows = await db.Set<OwnRuleRevision>().Where(r => r.Shop == user.Shop).OrderByDescending(r => r.Revision).Take(Most)
                    .Select(r => new { r.Revision, r.Rules, r.By, r.At }).ToListAsync(cancellation);
                return (IReadOnlyList<OwnRevisionShape>)[.. rows.Select(r => new OwnRevisionShape(r.Revision, r.Rules, agents.GetValueOrDefault(r.By)?.Name ?? "", r.At, r.Revision == book.OwnRules))];
            },
            cancellation);
    }

    /// <summary>The document of one revision.</summary>
    public async Task<Result<OwnSourceInput>> SourceAsync(CurrentUser user, int revision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await store.ReadAsync(db => OwnShelf.OfAsync(db, user.Shop, revision, cancellation), cancellation) is { } found ? new OwnSourceInput(found.Source) : Refusal.NotFound;
    }

    /// <summary>What a document would be; nothing is stored. Pure.</summary>
    public static OwnCheckShape Check(string? source)
    {
        var set = Coach.Kinds.Own.OwnRuleSet.Read(source ?? "");
        return new([.. set.Faults.Select(OwnFaultShape.Of)], [.. set.Rules.Select(r => OwnRuleShape.Of(r, off: false, 0, 0))]);
    }
}
