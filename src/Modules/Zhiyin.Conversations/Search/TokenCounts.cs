namespace Zhiyin.Conversations.Search;

/// <summary>The document-frequency table: in how many messages of a shop a token occurs. It only chooses which tokens to ask the database for, so it may be a little off.</summary>
internal static class TokenCounts
{
    private const int RowsAtOnce = 300;
    private const string Upsert = "INSERT INTO token_counts (shop_id, token, messages) VALUES (?) ON CONFLICT (shop_id, token) DO UPDATE SET messages = token_counts.messages + excluded.messages";

    /// <summary>Adds to the counts (or takes away, with negative numbers; a token that nobody uses any more leaves the table).</summary>
    public static async Task AddAsync(ZhiyinDb db, ShopId shop, IReadOnlyDictionary<string, int> changes, CancellationToken cancellation)
    {
        // In one order everywhere: two transactions that touch the same tokens wait for each other instead of deadlocking.
        foreach (var chunk in changes.OrderBy(c => c.Key, StringComparer.Ordinal).Chunk(RowsAtOnce))
        {
            var values = string.Join(", ", chunk.Select((_, i) => $"({{0}}, {{{1 + (2 * i)}}}, {{{2 + (2 * i)}}})"));
            object[] parameters = [shop.Value, .. chunk.SelectMany(c => new object[] { c.Key, (long)c.Value })];
            await db.Database.ExecuteSqlRawAsync(Upsert.Replace("(?)", values, StringComparison.Ordinal), parameters, cancellation);
            var fallen = chunk.Where(c => c.Value < 0).Select(c => c.Key).ToList();
            if (fallen.Count > 0)
            {
                await db.Set<TokenCount>().Where(t => t.Shop == shop && fallen.Contains(t.Token) && t.Messages <= 0).ExecuteDeleteAsync(cancellation);
            }
        }
    }

    /// <summary>The rarest <paramref name="most"/> of <paramref name="tokens"/>; one that was never counted is rarest of all.</summary>
    public static async Task<IReadOnlyList<string>> RarestAsync(ZhiyinDb db, ShopId shop, IReadOnlyCollection<string> tokens, int most, CancellationToken cancellation)
    {
        if (tokens.Count <= most)
        {
            return [.. tokens];
        }

        var list = tokens.ToList();
        var counts = await db.Set<TokenCount>().Where(t => t.Shop == shop && list.Contains(t.Token)).ToDictionaryAsync(t => t.Token, t => t.Messages, cancellation);
        return [.. list.OrderBy(t => counts.GetValueOrDefault(t)).ThenBy(t => t, StringComparer.Ordinal).Take(most)];
    }

    // Long numbers and words are as good as unique: counting them would fill the table with order numbers and tell nothing.
    private static bool IsCounted(string token) => token.Length < 6;

    public static Dictionary<string, int> Of(IEnumerable<IReadOnlyCollection<string>> messages, int step)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in messages.SelectMany(m => m).Where(IsCounted))
        {
            counts[token] = counts.GetValueOrDefault(token) + step;
        }

        return counts;
    }
}
