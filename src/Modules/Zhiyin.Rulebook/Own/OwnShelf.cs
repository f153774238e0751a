using Zhiyin.Coach.Kinds.Own;
using Zhiyin.Rulebook.Book;

namespace Zhiyin.Rulebook.Own;

/// <summary>Reads revisions of a shop's own rules.</summary>
internal static class OwnShelf
{
    /// <summary>The revision that <paramref name="book"/> holds in force; null when there is none.</summary>
    public static async Task<OwnRuleRevision?> ReadAsync(ZhiyinDb db, ShopId shop, ShopBook book, CancellationToken cancellation)
        => book.OwnRules == 0 ? null : await OfAsync(db, shop, book.OwnRules, cancellation);

    public static Task<OwnRuleRevision?> OfAsync(ZhiyinDb db, ShopId shop, int revision, CancellationToken cancellation)
        => db.Set<OwnRuleRevision>().AsNoTracking().FirstOrDefaultAsync(r => r.Shop == shop && r.Revision == revision, cancellation);

    /// <summary>The rules of a revision that was taken once: what cannot be read any more is left out, the rest stays in force.</summary>
    public static OwnRuleSet Rules(OwnRuleRevision? revision) => revision is null ? OwnRuleSet.Empty : OwnRuleSet.Read(revision.Source, examples: false);

    /// <summary>Reads a document somebody wrote; faults are a refusal that carries them all.</summary>
    public static Result<OwnRuleSet> Judge(string? source)
    {
        var set = OwnRuleSet.Read(source ?? "");
        return set.Faults.IsEmpty ? set : RulebookRefusals.OwnRules([.. set.Faults.Select(OwnFaultShape.Of)]);
    }
}
