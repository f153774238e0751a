using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Live;

/// <summary>The messages that events tell of: those this node has just stored, and the others in one query.</summary>
internal static class StoredMessages
{
    public static async Task<IReadOnlyDictionary<(ConversationId, int), Message>> LoadAsync(Store store, ShopId shop, IReadOnlyList<EventEntry> events, JustStored? just, CancellationToken cancellation)
    {
        var created = events.Where(e => e.Kind == ConversationEvents.MessageCreated && e.Conversation is not null).ToList();
        var found = new Dictionary<(ConversationId, int), Message>(created.Count);
        if (just is not null)
        {
            created.RemoveAll(entry =>
            {
                if (just.Take(entry.Conversation!.Value, entry.Seq) is not { } kept)
                {
                    return false;
                }

                found[(kept.Conversation, kept.Seq)] = kept;
                return true;
            });
        }

        if (created.Count > 0)
        {
            await store.ReadAsync(db => ReadAsync(db, shop, created, found, cancellation), cancellation);
        }

        return found;
    }

    private static async Task<Done> ReadAsync(ZhiyinDb db, ShopId shop, List<EventEntry> created, Dictionary<(ConversationId, int), Message> found, CancellationToken cancellation)
    {
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

        return default;
    }
}
