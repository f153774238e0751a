namespace Zhiyin.Conversations.Desk;

/// <summary>Up to which message I have read.</summary>
public sealed record SeenInput(int Seq);

/// <summary>Read marks. Only whoever has the conversation reads it in the buyer's eyes; what calls me by name is seen by me alone.</summary>
public sealed class SeenUpTo(DeskWrite write, TimeProvider time)
{
    public Task<Result<ConversationItemShape>> RunAsync(CurrentUser user, ConversationId id, int seq, CancellationToken cancellation) => write.RunAsync(
        user, id,
        async (db, c) =>
        {
            var now = time.GetUtcNow();
            await db.Set<Mention>().Where(m => m.Shop == user.Shop && m.Agent == user.Agent && m.Conversation == id && m.Seq <= seq && m.SeenAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.SeenAt, now), cancellation);
            var read = Math.Min(seq, c.LastSeq);
            if (c.Assignee == user.Agent && read > c.AgentSeenSeq)
            {
                c.AgentSeenSeq = read;
                db.Tell(c, ConversationEvents.Seen, Why.Seen, now, user.Agent, seq: read);
            }

            return null;
        },
        cancellation);
}
