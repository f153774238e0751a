using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Search;

/// <summary>Loads messages by their places with few queries.</summary>
internal static class MessageRows
{
    private const int ConversationsAtOnce = 50;

    /// <summary>The messages at <paramref name="places"/>, in no order. Conversations whose numbers lie close together share a query, so that little is read in vain.</summary>
    public static async Task<List<Message>> LoadAsync(ZhiyinDb db, ShopId shop, IEnumerable<(ConversationId Conversation, int Seq)> places, CancellationToken cancellation)
    {
        var wanted = places.ToHashSet();
        var found = new List<Message>(wanted.Count);
        var conversations = wanted.GroupBy(p => p.Conversation).Select(g => (Id: g.Key, First: g.Min(p => p.Seq), Last: g.Max(p => p.Seq))).OrderBy(c => c.First).ThenBy(c => c.Last);
        foreach (var chunk in conversations.Chunk(ConversationsAtOnce))
        {
            var ids = chunk.Select(c => c.Id).ToList();
            var (first, last) = (chunk.Min(c => c.First), chunk.Max(c => c.Last));
            var rows = await db.Set<Message>().AsNoTracking().Where(m => m.Shop == shop && ids.Contains(m.Conversation) && m.Seq >= first && m.Seq <= last).ToListAsync(cancellation);
            found.AddRange(rows.Where(m => wanted.Contains((m.Conversation, m.Seq))));
        }

        return found;
    }
}
