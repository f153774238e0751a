using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Desk;

/// <summary>Locks conversations for a change and tells of the change in their timelines.</summary>
public sealed class Timeline(Store store, MessageAppender messages)
{
    /// <summary>The conversation, locked until the write ends; null when the user may not see it. Call it before anything else reads the row.</summary>
    public async Task<Conversation?> LockAsync(ZhiyinDb db, CurrentUser user, ConversationId id, CancellationToken cancellation)
    {
        await store.Dialect.LockRowsAsync(db, "conversations", [id.Value], cancellation);
        return await db.Set<Conversation>().VisibleTo(db, user).FirstOrDefaultAsync(c => c.Id == id, cancellation);
    }

    /// <summary>Adds a line about what happened; <paramref name="locked"/> is tracked and its row is locked.</summary>
    public async Task TellAsync(ZhiyinDb db, Conversation locked, Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var told = await messages.AppendInAsync(db, locked, NewMessage.Activity(activity.ToAttributes()), cancellation);
        if (told.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"a line of the timeline was refused: {refusal.Code}");
        }
    }
}
