using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;

namespace Zhiyin.Conversations.Messages;

/// <summary>A part of a timeline, oldest first; first and last are the seqs of the conversation's own messages in it, 0 when there are none.</summary>
public sealed record TimelinePage(IReadOnlyList<MessageShape> Items, int First, int Last);

/// <summary>Which part: after or before one of the conversation's own seqs; without either the newest. At most 200.</summary>
public readonly record struct TimelineAsk(int? After, int? Before, int? Limit)
{
    public int Size => Math.Clamp(Limit ?? 100, 1, 200);
}

/// <summary>Reads a conversation's timeline with those merged into it, interleaved by time.</summary>
public sealed class ReadTimeline(Store store, AgentNames names)
{
    public Task<Result<TimelinePage>> RunAsync(CurrentUser user, ConversationId id, TimelineAsk ask, CancellationToken cancellation) => store.ReadAsync<Result<TimelinePage>>(
        async db =>
        {
            if (await db.Set<Conversation>().VisibleTo(db, user).FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } conversation)
            {
                return Refusal.NotFound;
            }

            var own = await OwnAsync(db, conversation, ask, cancellation);
            var messages = await WithMergedAsync(db, conversation, own, cancellation);
            var buyer = await db.Set<Buyer>().Where(b => b.Shop == user.Shop && b.Id == conversation.Buyer).Select(b => b.NameMasked).FirstOrDefaultAsync(cancellation) ?? "";
            var agents = await names.OfAsync(user.Shop, cancellation);
            return new TimelinePage(
                [.. messages.Select(m => MessageShape.Of(m, AgentNames.NameOf(m, buyer, agents), conversation.AgentSeenSeq, conversation.BuyerSeenSeq))],
                own.Count == 0 ? 0 : own[0].Seq,
                own.Count == 0 ? 0 : own[^1].Seq);
        },
        cancellation);

    private static async Task<List<Message>> OwnAsync(ZhiyinDb db, Conversation conversation, TimelineAsk ask, CancellationToken cancellation)
    {
        var all = db.Set<Message>().Where(m => m.Shop == conversation.Shop && m.Conversation == conversation.Id);
        if (ask.After is { } after)
        {
            return await all.Where(m => m.Seq > after).OrderBy(m => m.Seq).Take(ask.Size).ToListAsync(cancellation);
        }

        var before = ask.Before ?? int.MaxValue;
        var newest = await all.Where(m => m.Seq < before).OrderByDescending(m => m.Seq).Take(ask.Size).ToListAsync(cancellation);
        newest.Reverse();
        return newest;
    }

    // The merged ones' messages that lie in the time this part covers: from its first message to the next part's first, open at both ends of the timeline.
    private static async Task<IReadOnlyList<Message>> WithMergedAsync(ZhiyinDb db, Conversation conversation, List<Message> own, CancellationToken cancellation)
    {
        var merged = await db.Set<Conversation>().Where(c => c.Shop == conversation.Shop && c.MergedInto == conversation.Id).Select(c => c.Id).ToListAsync(cancellation);
        if (merged.Count == 0 || (own.Count == 0 && conversation.LastSeq > 0))
        {
            return own;
        }

        var query = db.Set<Message>().Where(m => m.Shop == conversation.Shop && merged.Contains(m.Conversation));
        if (own.Count > 0 && own[0].Seq > 1)
        {
            var from = own[0].At;
            query = query.Where(m => m.At >= from);
        }

        if (own.Count > 0 && own[^1].Seq < conversation.LastSeq)
        {
            var next = own[^1].Seq + 1;
            var to = await db.Set<Message>().Where(m => m.Shop == conversation.Shop && m.Conversation == conversation.Id && m.Seq == next).Select(m => m.At).FirstAsync(cancellation);
            query = query.Where(m => m.At < to);
        }

        var others = await query.ToListAsync(cancellation);
        return [.. own.Concat(others).OrderBy(m => m.At).ThenBy(m => m.Conversation == conversation.Id ? 1 : 0).ThenBy(m => m.Seq)];
    }
}
