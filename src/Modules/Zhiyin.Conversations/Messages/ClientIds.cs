using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhiyin.Conversations.Messages;

/// <summary>Finds messages that were stored before under the same client ids: retries.</summary>
internal static class ClientIds
{
    private const int Step = 32;

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
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var sql = new StringBuilder("WITH asked (conversation_id, client_id) AS (VALUES ");
        // Sizes in steps, so that few different statements are prepared; the last pair fills the rest.
        var size = (requests.Count + Step - 1) / Step * Step;
        for (var i = 0; i < size; i++)
        {
            var request = requests[Math.Min(i, requests.Count - 1)];
            sql.Append(i == 0 ? "" : ", ").Append("(@c").Append(i).Append(", @k").Append(i).Append(')');
            Add(command, $"@c{i}", request.Conversation.Value);
            Add(command, $"@k{i}", request.Message.ClientId);
        }

        sql.Append(") SELECT DISTINCT m.conversation_id, m.seq FROM asked CROSS JOIN messages m WHERE m.shop_id = @shop AND m.conversation_id = asked.conversation_id AND m.client_id = asked.client_id");
        Add(command, "@shop", shop.Value);
        command.CommandText = sql.ToString();
        await using var reader = await command.ExecuteReaderAsync();
        var seqs = new List<(ConversationId, int)>();
        while (await reader.ReadAsync())
        {
            seqs.Add((new(reader.GetGuid(0)), reader.GetInt32(1)));
        }

        return seqs;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
