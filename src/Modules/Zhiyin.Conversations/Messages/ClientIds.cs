using Microsoft.EntityFrameworkCore.Storage;

namespace Zhiyin.Conversations.Messages;

/// <summary>Finds messages that were stored before under the same client ids: retries.</summary>
internal static class ClientIds
{
    private const int Step = 32;
    private const int Few = 8;

    /// <summary>The stored messages among <paramref name="requests"/>. One seek in the index of client ids for each.</summary>
    public static async Task<Dictionary<(ConversationId, string), Message>> FindAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<SendRequest> requests)
    {
        var found = new Dictionary<(ConversationId, string), Message>();
        foreach (var (conversation, seq) in await SeqsAsync(db, shop, requests))
        {
            var message = await db.Set<Message>().AsNoTracking().FirstAsync(m => m.Shop == shop && m.Conversation == conversation && m.Seq == seq);
            found[(conversation, message.ClientId)] = message;
        }

        return found;
    }

    // A list of pairs is beyond LINQ, and two separate lists would make the database try every id with every conversation.
    private static async Task<List<(ConversationId Conversation, int Seq)>> SeqsAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<SendRequest> requests)
    {
        // SQLite looks parameters up one after the other and is asked in small parts; PostgreSQL waits for the network and is asked at once. Few sizes: each is prepared once.
        var part = db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true ? Few : (requests.Count + Step - 1) / Step * Step;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Sql(part);
        var seqs = new List<(ConversationId, int)>();
        for (var from = 0; from < requests.Count; from += part)
        {
            command.Fill(0, "@shop", shop.Value);
            for (var i = 0; i < part; i++)
            {
                // The last pair fills the rest.
                var request = requests[Math.Min(from + i, requests.Count - 1)];
                command.Fill((2 * i) + 1, "@c" + i, request.Conversation.Value);
                command.Fill((2 * i) + 2, "@k" + i, request.Message.ClientId);
            }

            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                seqs.Add((new(reader.GetGuid(0)), reader.GetInt32(1)));
            }
        }

        return [.. seqs.Distinct()];
    }

    private static string Sql(int pairs)
        => "WITH asked (conversation_id, client_id) AS (VALUES " + string.Join(", ", Enumerable.Range(0, pairs).Select(i => $"(@c{i}, @k{i})"))
           + ") SELECT m.conversation_id, m.seq FROM asked CROSS JOIN messages m WHERE m.shop_id = @shop AND m.conversation_id = asked.conversation_id AND m.client_id = asked.client_id";
}
