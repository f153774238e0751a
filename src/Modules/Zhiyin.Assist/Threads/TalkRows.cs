using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Rulebook.Threads;

namespace Zhiyin.Assist.Threads;

/// <summary>Reads the stored messages a thread is made of, those of conversations merged into it among them, as the timeline shows them.</summary>
internal static class TalkRows
{
    /// <summary>The conversation's own messages after <paramref name="from"/> up to <paramref name="until"/>, in order.</summary>
    public static Task<List<Message>> ReadAsync(ZhiyinDb db, ShopId shop, ConversationId id, int from, int until, CancellationToken cancellation)
        => db.Set<Message>().AsNoTracking().Where(m => m.Shop == shop && m.Conversation == id && m.Seq > from && m.Seq <= until).OrderBy(m => m.Seq).ToListAsync(cancellation);

    /// <summary>The newest messages up to <paramref name="until"/> with those of merged conversations between them by time, at most <see cref="TalkThread.Longest"/>.</summary>
    public static async Task<List<Message>> WithMergedAsync(ZhiyinDb db, ShopId shop, ConversationId id, int until, CancellationToken cancellation)
    {
        var own = await ReadAsync(db, shop, id, until - TalkThread.Longest, until, cancellation);
        var merged = await db.Set<Conversation>().Where(c => c.Shop == shop && c.MergedInto == id).Select(c => c.Id).ToListAsync(cancellation);
        if (merged.Count == 0)
        {
            return own;
        }

        var others = await db.Set<Message>().AsNoTracking().Where(m => m.Shop == shop && merged.Contains(m.Conversation)).OrderByDescending(m => m.At).Take(TalkThread.Longest).ToListAsync(cancellation);
        return [.. own.Concat(others).OrderBy(m => m.At).ThenBy(m => m.Conversation == id ? 1 : 0).ThenBy(m => m.Seq).TakeLast(TalkThread.Longest)];
    }

    /// <summary>True when one of the lines says that another conversation was merged in or taken out again: what is known so far is then not its beginning any more.</summary>
    public static bool Rejoined(List<Message> rows)
        => rows.Exists(m => m.Kind == MessageKind.Activity && m.Attributes is { } line && (line.Contains("\"what\":\"merged\"", StringComparison.Ordinal) || line.Contains("\"what\":\"unmerged\"", StringComparison.Ordinal)));
}
