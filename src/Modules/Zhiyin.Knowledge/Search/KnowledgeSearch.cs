using Zhiyin.Text;

namespace Zhiyin.Knowledge.Search;

/// <summary>An entry found; <paramref name="Score"/> only orders the entries of one answer.</summary>
public sealed record FoundKnowledge(EntryKind Kind, Guid Id, string Title, string Extract, IReadOnlyList<string> Names, double Score);

/// <summary>
/// Finds products, articles and policies by words, whole questions, pinyin, first letters, and with typing errors. The rarest tokens of the query are read from the shop's own
/// token table and scored; the best are ranked by their names. Both databases only store bytes, so both answer the same.
/// </summary>
public sealed class KnowledgeSearch(Store store)
{
    private const int MostTokens = 24;
    private const int MostNumbers = 12_000;
    private const int MostRanked = 60;
    private const double Worth = 0.3;

    /// <summary>The best <paramref name="limit"/> entries of <paramref name="kinds"/> (empty: all), best first; none for a query without letters or characters.</summary>
    public Task<IReadOnlyList<FoundKnowledge>> FindAsync(ShopId shop, string query, IReadOnlyCollection<EntryKind> kinds, int limit, CancellationToken cancellation)
        => store.ReadAsync(db => FindAsync(db, shop, query, kinds, limit, cancellation), cancellation);

    internal static async Task<IReadOnlyList<FoundKnowledge>> FindAsync(ZhiyinDb db, ShopId shop, string query, IReadOnlyCollection<EntryKind> kinds, int limit, CancellationToken cancellation)
    {
        var asked = EntryTokens.OfQuery(query);
        if (asked.Count == 0)
        {
            return [];
        }

        var scores = await ScoreAsync(db, shop, asked, kinds, cancellation);
        var best = Best(scores);
        var numbers = best.Keys.ToList();
        var entries = await db.Set<KnowledgeEntry>().AsNoTracking().Where(e => e.Shop == shop && numbers.Contains(e.Number))
            .Select(e => new { e.Number, e.Kind, e.Subject, e.Title, e.Names, e.Extract }).ToListAsync(cancellation);
        var rank = new NameRank(query);
        var found = entries
            .Select(e => (Entry: e, Names: e.Names.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            .Where(e => best[e.Entry.Number].More || rank.Shares(e.Entry.Title, e.Names))
            .Select(e => (e.Entry, e.Names, Score: best[e.Entry.Number].Score + rank.Of(e.Entry.Title, e.Names)))
            .OrderByDescending(e => e.Score).ThenBy(e => e.Entry.Title.Length).ThenBy(e => e.Entry.Number)
            .Select(e => new FoundKnowledge(e.Entry.Kind, e.Entry.Subject, e.Entry.Title, e.Entry.Extract, e.Names, Math.Round(e.Score, 2)))
            .ToList();
        return [.. found.Where(f => f.Score >= Worth * found[0].Score).Take(limit)];
    }

    // The highest scores; of equal ones the entries made first.
    private static Dictionary<int, (double Score, bool More)> Best(Dictionary<int, (double Score, bool More)> scores)
    {
        var queue = new PriorityQueue<int, (double Score, int Number)>(MostRanked + 1);
        foreach (var (number, value) in scores)
        {
            queue.Enqueue(number, (value.Score, -number));
            if (queue.Count > MostRanked)
            {
                _ = queue.Dequeue();
            }
        }

        return queue.UnorderedItems.ToDictionary(item => item.Element, item => scores[item.Element]);
    }

    // More: something beyond single characters was met.
    private static async Task<Dictionary<int, (double Score, bool More)>> ScoreAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<AskedToken> asked, IReadOnlyCollection<EntryKind> kinds, CancellationToken cancellation)
    {
        var tokens = asked.Select(a => a.Token).ToList();
        var counts = await db.Set<Posting>().Where(p => p.Shop == shop && tokens.Contains(p.Token)).GroupBy(p => p.Token).Select(g => new { Token = g.Key, Entries = g.Sum(p => p.Entries) })
            .ToDictionaryAsync(g => g.Token, g => g.Entries, StringComparer.Ordinal, cancellation);
        var entries = 1 + ((await db.Set<KnowledgeEntry>().Where(e => e.Shop == shop).MaxAsync(e => (int?)e.Number, cancellation) ?? 0) >> 2);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var numbers = 0;
        foreach (var (token, weight, _) in asked.Where(a => counts.ContainsKey(a.Token) && (a.Unless is null || !counts.ContainsKey(a.Unless))).OrderBy(a => counts[a.Token]).ThenByDescending(a => a.Weight).Take(MostTokens))
        {
            if (weights.Count > 0 && numbers + counts[token] > MostNumbers)
            {
                break;
            }

            weights[token] = weight * Math.Log(1 + ((double)entries / counts[token]));
            numbers += counts[token];
        }

        var chosen = weights.Keys.ToList();
        var scores = new Dictionary<int, (double Score, bool More)>();
        foreach (var row in await db.Set<Posting>().AsNoTracking().Where(p => p.Shop == shop && chosen.Contains(p.Token)).Select(p => new { p.Token, p.Numbers }).ToListAsync(cancellation))
        {
            var (weight, more) = (weights[row.Token], row.Token.Length > 1);
            foreach (var number in PostingList.Read(row.Numbers))
            {
                if (kinds.Count == 0 || kinds.Contains(KnowledgeIndex.KindOf(number)))
                {
                    var before = scores.GetValueOrDefault(number);
                    scores[number] = (before.Score + weight, before.More || more);
                }
            }
        }

        return scores;
    }
}
