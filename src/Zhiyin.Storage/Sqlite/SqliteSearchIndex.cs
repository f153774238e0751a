using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Zhiyin.Conversations.Search;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Storage.Sqlite;

/// <summary>Message search in an FTS5 table that keeps tokens only; <c>message_search</c> says which message a row of it is.</summary>
public sealed class SqliteSearchIndex : ISearchIndex
{
    private const int PrivateUse = 0xE000;

    public async Task PutAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<SearchEntry> entries, CancellationToken cancellation)
    {
        await using var row = Command(db, """
            INSERT INTO message_search (shop_id, conversation_id, seq, at) VALUES ($shop, $conversation, $seq, $at)
            ON CONFLICT (shop_id, conversation_id, seq) DO UPDATE SET at = excluded.at RETURNING id
            """);
        await using var words = Command(db, "INSERT OR REPLACE INTO message_tokens (rowid, tokens) VALUES ($id, $tokens)");
        foreach (var entry in entries.Where(e => e.Tokens.Count > 0))
        {
            row.Parameters.Clear();
            Add(row, "$shop", shop.Value);
            Add(row, "$conversation", entry.Conversation.Value);
            Add(row, "$seq", entry.Seq);
            Add(row, "$at", entry.At.ToUnixTimeMilliseconds());
            var id = (long)(await row.ExecuteScalarAsync(cancellation))!;
            words.Parameters.Clear();
            Add(words, "$id", id);
            Add(words, "$tokens", string.Join(' ', entry.Tokens.Select(Write)));
            await words.ExecuteNonQueryAsync(cancellation);
        }
    }

    public async Task RemoveAsync(ZhiyinDb db, ShopId shop, ConversationId conversation, CancellationToken cancellation)
    {
        foreach (var sql in new[]
        {
            "DELETE FROM message_tokens WHERE rowid IN (SELECT id FROM message_search WHERE shop_id = $shop AND conversation_id = $conversation)",
            "DELETE FROM message_search WHERE shop_id = $shop AND conversation_id = $conversation",
        })
        {
            await using var command = Command(db, sql);
            Add(command, "$shop", shop.Value);
            Add(command, "$conversation", conversation.Value);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public async Task<IReadOnlyList<SearchHit>> FindAsync(ZhiyinDb db, ShopId shop, IReadOnlyCollection<string> tokens, DateTimeOffset? from, DateTimeOffset? to, int limit, CancellationToken cancellation)
    {
        if (tokens.Count == 0)
        {
            return [];
        }

        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = Command(db, """
            SELECT m.conversation_id, m.seq, m.at FROM message_tokens t JOIN message_search m ON m.id = t.rowid
            WHERE t.message_tokens MATCH $query AND m.shop_id = $shop AND m.at >= $from AND m.at < $to
            ORDER BY t.rowid DESC LIMIT $limit
            """);
        Add(command, "$query", string.Join(" AND ", tokens.Select(t => $"\"{Write(t)}\"")));
        Add(command, "$shop", shop.Value);
        Add(command, "$from", from?.ToUnixTimeMilliseconds() ?? long.MinValue);
        Add(command, "$to", to?.ToUnixTimeMilliseconds() ?? long.MaxValue);
        Add(command, "$limit", limit);
        var hits = new List<SearchHit>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            hits.Add(new(new(reader.GetGuid(0)), reader.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2))));
        }

        return hits;
    }

    // FTS5's tokenizer «ascii» parts words at ASCII marks and takes A for a; moved out of ASCII, they are characters like all others.
    private static string Write(string token) => string.Create(token.Length, token, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] is < (char)128 and not (>= 'a' and <= 'z') and not (>= '0' and <= '9') ? (char)(PrivateUse + from[i]) : from[i];
        }
    });

    private static DbCommand Command(ZhiyinDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    // Ids are stored as Entity Framework writes them: upper-case text.
    private static void Add(DbCommand command, string name, object value)
        => command.Parameters.Add(new SqliteParameter(name, value is Guid id ? id.ToString("D").ToUpper(CultureInfo.InvariantCulture) : value));
}
