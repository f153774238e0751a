using Zhiyin.Conversations.Routing;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Desk;

/// <summary>A snoozed conversation's time has come: it goes back to whoever has it, or to the queue. Nothing happens when it was woken or snoozed longer before.</summary>
internal sealed class WakeSnoozed(Store store, Router router, Timeline timeline, TimeProvider time) : IDueWork
{
    public const string Name = "conversation.wake";

    public string Kind => Name;

    public Task RunAsync(DueEntry entry, CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            await router.LockAsync(db, entry.Shop, cancellation);
            await store.Dialect.LockRowsAsync(db, "conversations", [entry.Subject], cancellation);
            var id = new ConversationId(entry.Subject);
            var c = await db.Set<Conversation>().FirstOrDefaultAsync(x => x.Shop == entry.Shop && x.Id == id, cancellation);
            var now = time.GetUtcNow();
            if (c is not { Status: ConversationStatus.Snoozed } || c.SnoozedUntil > now)
            {
                return default(Done);
            }

            c.Wake();
            await timeline.TellAsync(db, c, new("woken"), cancellation);
            db.Tell(c, ConversationEvents.StatusChanged, Why.Snoozed, now, c.Assignee);
            if (c.Assignee is null && c.MergedInto is null)
            {
                await router.AssignAsync(db, c, cancellation);
            }

            return default(Done);
        },
        cancellation);
}
