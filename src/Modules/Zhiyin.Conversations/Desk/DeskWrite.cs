using Zhiyin.Conversations.Routing;
using Zhiyin.People.Agents;

namespace Zhiyin.Conversations.Desk;

/// <summary>The frame of every change to one conversation: routing lock, row lock, visibility, the change, whoever queues for the room it freed, the new item.</summary>
public sealed class DeskWrite(Store store, Router router, Timeline timeline)
{
    /// <summary>Runs <paramref name="change"/> on the locked conversation; a refusal rolls everything back. <paramref name="frees"/>: it changes who works on what, and an agent may have room afterwards.</summary>
    public async Task<Result<ConversationItemShape>> RunAsync(
        CurrentUser user, ConversationId id, Func<ZhiyinDb, Conversation, Task<Refusal?>> change, CancellationToken cancellation, bool frees = false)
    {
        var changed = await store.WriteAsync<Result<ConversationItemShape>>(
            async db =>
            {
                if (frees)
                {
                    await router.LockAsync(db, user.Shop, cancellation);
                }

                if (await timeline.LockAsync(db, user, id, cancellation) is not { } conversation)
                {
                    return Refusal.NotFound;
                }

                if (await change(db, conversation) is { } refusal)
                {
                    return refusal;
                }

                await db.SaveChangesAsync(cancellation);
                return (await ConversationItems.OneAsync(db, user, id, cancellation))!;
            },
            cancellation);
        if (!frees || changed.Refusal is not null)
        {
            return changed;
        }

        // In a transaction of its own: this one holds a row, and those it would give out have to be locked in one go.
        await store.WriteAsync(db => router.DrainAsync(db, user.Shop, cancellation), cancellation);
        return await store.ReadAsync(db => ConversationItems.OneAsync(db, user, id, cancellation), cancellation) ?? changed.Value;
    }

    /// <summary>A colleague of the shop; null when there is none.</summary>
    public static Task<AgentRefShape?> AgentAsync(ZhiyinDb db, ShopId shop, AgentId id, CancellationToken cancellation)
        => db.Set<Agent>().AsNoTracking().Where(a => a.Shop == shop && a.Id == id).Select(a => new AgentRefShape(a.Id, a.Name, a.Nick, a.Presence)).FirstOrDefaultAsync(cancellation);
}
