using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Zhiyin.Conversations.Search;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Storage.Postgres;

/// <summary>Message search in a <c>tsvector</c> made of our own tokens, under a GIN index: no dictionary of PostgreSQL's takes part.</summary>
public sealed class PostgresSearchIndex : ISearchIndex
{
    internal const string Table = "message_search";

    public async Task PutAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<SearchEntry> entries, CancellationToken cancellation)
    {
        // Twice the same message in one statement would be an error: the later one counts.
        var rows = entries.Where(e => e.Tokens.Count > 0).GroupBy(e => (e.Conversation, e.Seq)).Select(g => g.Last()).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO message_search (shop_id, conversation_id, seq, at, tokens)
            SELECT @shop, r.conversation, r.seq, r.at, array_to_tsvector(string_to_array(r.tokens, ' '))
            FROM unnest(@conversations, @seqs, @ats, @tokens) WITH ORDINALITY AS r (conversation, seq, at, tokens, place) ORDER BY r.place
            ON CONFLICT (shop_id, conversation_id, seq) DO UPDATE SET at = excluded.at, tokens = excluded.tokens
            """,
            [
                new NpgsqlParameter("shop", shop.Value),
                Array("conversations", NpgsqlDbType.Uuid, rows.Select(r => r.Conversation.Value)),
                Array("seqs", NpgsqlDbType.Integer, rows.Select(r => r.Seq)),
                Array("ats", NpgsqlDbType.Bigint, rows.Select(r => r.At.ToUnixTimeMilliseconds())),
                Array("tokens", NpgsqlDbType.Text, rows.Select(r => string.Join(' ', r.Tokens))),
            ],
            cancellation);
    }

    public Task RemoveAsync(ZhiyinDb db, ShopId shop, ConversationId conversation, CancellationToken cancellation)
        => db.Database.ExecuteSqlAsync($"DELETE FROM message_search WHERE shop_id = {shop.Value} AND conversation_id = {conversation.Value}", cancellation);

    public async Task<IReadOnlyList<SearchHit>> FindAsync(ZhiyinDb db, ShopId shop, IReadOnlyCollection<string> tokens, DateTimeOffset? from, DateTimeOffset? to, int limit, CancellationToken cancellation)
    {
        if (tokens.Count == 0)
        {
            return [];
        }

        var query = string.Join(" & ", tokens.Select(Quote));
        var (start, end) = (from?.ToUnixTimeMilliseconds() ?? long.MinValue, to?.ToUnixTimeMilliseconds() ?? long.MaxValue);
        var rows = await db.Database.SqlQuery<Row>($"""
            SELECT conversation_id AS "Conversation", seq AS "Seq", at AS "At" FROM message_search
            WHERE tokens @@ {query}::tsquery AND shop_id = {shop.Value} AND at >= {start} AND at < {end}
            ORDER BY id DESC LIMIT {limit}
            """).ToListAsync(cancellation);
        return [.. rows.Select(r => new SearchHit(new(r.Conversation), r.Seq, DateTimeOffset.FromUnixTimeMilliseconds(r.At)))];
    }

    private static string Quote(string token) => $"'{token.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private static NpgsqlParameter Array<T>(string name, NpgsqlDbType type, IEnumerable<T> values) => new(name, NpgsqlDbType.Array | type) { Value = values.ToArray() };

    private sealed record Row(Guid Conversation, int Seq, long At);
}
