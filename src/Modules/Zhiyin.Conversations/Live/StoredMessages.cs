using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Live;

/// <summary>The messages that events tell of, in one query.</summary>
internal static class StoredMessages
{
    public static async Task<Dictionary<(ConversationId, int), Message>> LoadAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<EventEntry> events, CancellationToken cancellation)
    {
        var created = events.Where(e => e.Kind == ConversationEvents.MessageCreated && e.Conversation is not null).ToList();
        var found = new Dictionary<(ConversationId, int), Message>();
        if (created.Count == 0)
        {
            return found;
        }

        // Most batches hold one or two neighbours of each conversation: the range of each is little more than what is needed.
        var ids = created.Select(e => e.Conversation!.Value).Distinct().ToList();
        var wanted = created.Select(e => (e.Conversation!.Value, e.Seq)).ToHashSet();
        foreach (var part in ids.Chunk(64))
        {
            var seqs = created.Where(e => part.Contains(e.Conversation!.Value)).Select(e => e.Seq).Distinct().ToList();
            var rows = await db.Set<Message>().AsNoTracking().Where(m => m.Shop == shop && part.Contains(m.Conversation) && seqs.Contains(m.Seq)).ToListAsync(cancellation);
            foreach (var row in rows.Where(r => wanted.Contains((r.Conversation, r.Seq))))
            {
                found[(row.Conversation, row.Seq)] = row;
            }
        }

        return found;
    }
}
