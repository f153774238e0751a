using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Engine;
using Zhiyin.Rulebook.Alarms;
using Zhiyin.Rulebook.Hits;

namespace Zhiyin.Rulebook.Book;

/// <summary>GET rulebook: every rule with the shop's severity, how often it spoke and how often it was wrong.</summary>
public sealed class ShowRulebook(Store store, RuleHits hits)
{
    public async Task<RulebookShape> RunAsync(CurrentUser user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        await hits.FlushAsync(cancellation);
        return await store.ReadAsync(db => ReadAsync(db, user.Shop, cancellation), cancellation);
    }

    internal static async Task<RulebookShape> ReadAsync(ZhiyinDb db, ShopId shop, CancellationToken cancellation)
    {
        var (version, book) = await BookShelf.ReadAsync(db, shop, cancellation);
        var hits = await db.Set<RuleHit>().Where(h => h.Shop == shop).ToDictionaryAsync(h => h.Rule, h => h.Hits, cancellation);
        var alarms = await db.Set<FalseAlarm>().Where(a => a.Shop == shop && a.Status != AlarmStatus.Declined).GroupBy(a => a.Rule)
            .Select(g => new { Rule = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Rule, g => g.Count, cancellation);
        return new(
            version,
            [.. RuleCatalog.BuiltIn.Rules.Where(r => r.Info.Status == RuleStatus.Active).Select(r => Shape(r.Info, book, hits.GetValueOrDefault(r.Info.Id), alarms.GetValueOrDefault(r.Info.Id)))],
            book.SparedPhrases,
            book.BrandWords,
            [.. book.Exemptions.Select(e => new BookExemptionShape(e.Rule, e.Phrase, e.Alarm))]);
    }

    private static BookRuleShape Shape(RuleInfo rule, ShopBook book, long hits, int alarms)
        => new(
            rule.Id, rule.Name, rule.Title, rule.Category.Code, ReviewJson.SeverityName(rule.Severity), rule.Blocks, book.Severities.GetValueOrDefault(rule.Id), hits, alarms,
            Math.Round(alarms / (double)Math.Max(1, Math.Max(hits, alarms)), 3));
}
