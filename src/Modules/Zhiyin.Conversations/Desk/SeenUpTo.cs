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
            await db.MarkSeenAsync(c, user.Agent, seq, time.GetUtcNow(), cancellation);
            return null;
        },
        cancellation);
}
