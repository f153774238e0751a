using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Search;

/// <summary>Loads messages by their places with few queries.</summary>
internal static class MessageRows
{
    private const int ConversationsAtOnce = 50;

    /// <summary>The messages at <paramref name="places"/>, in no order.</summary>
    public static Task<List<Message>> LoadAsync(ZhiyinDb db, ShopId shop, IEnumerable<(ConversationId Conversation, int Seq)> places, CancellationToken cancellation)
        => ReadAsync(db, shop, places, rows => rows, m => (m.Conversation, m.Seq), cancellation);

    /// <summary>Only what ranking reads of them.</summary>
    public static Task<List<MessageText>> TextsAsync(ZhiyinDb db, ShopId shop, IEnumerable<(ConversationId Conversation, int Seq)> places, CancellationToken cancellation)
        => ReadAsync(db, shop, places, rows => rows.Select(m => new MessageText(m.Conversation, m.Seq, m.At, m.TextMasked)), m => (m.Conversation, m.Seq), cancellation);

    // Conversations whose numbers lie close together share a query, so that little is read in vain.
    private static async Task<List<T>> ReadAsync<T>(
        ZhiyinDb db, ShopId shop, IEnumerable<(ConversationId Conversation, int Seq)> places, Func<IQueryable<Message>, IQueryable<T>> shape, Func<T, (ConversationId, int)> placeOf, CancellationToken cancellation)
    {
        var wanted = places.ToHashSet();
        var found = new List<T>(wanted.Count);
        var conversations = wanted.GroupBy(p => p.Conversation).Select(g => (Id: g.Key, First: g.Min(p => p.Seq), Last: g.Max(p => p.Seq))).OrderBy(c => c.First).ThenBy(c => c.Last);
        foreach (var chunk in conversations.Chunk(ConversationsAtOnce))
        {
            var ids = chunk.Select(c => c.Id).ToList();
            var (first, last) = (chunk.Min(c => c.First), chunk.Max(c => c.Last));
            var rows = db.Set<Message>().AsNoTracking().Where(m => m.Shop == shop && ids.Contains(m.Conversation) && m.Seq >= first && m.Seq <= last);
            found.AddRange((await shape(rows).ToListAsync(cancellation)).Where(m => wanted.Contains(placeOf(m))));
        }

        return found;
    }
}

/// <summary>What ranking reads of a message.</summary>
internal sealed record MessageText(ConversationId Conversation, int Seq, DateTimeOffset At, string Text);
