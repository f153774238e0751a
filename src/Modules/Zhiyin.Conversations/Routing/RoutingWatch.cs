using Zhiyin.Conversations.Desk;
using Zhiyin.People;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Routing;

/// <summary>Looks at the queue whenever something happened that may give an agent room, and takes up what agents who left behind.</summary>
internal sealed class RoutingWatch(Router router, Timeline timeline, Store store, TimeProvider time) : IEventConsumer
{
    private static readonly HashSet<string> s_frees = new(StringComparer.Ordinal)
    {
        PeopleEvents.Presence, PeopleEvents.AgentChanged, PeopleEvents.TeamChanged, ConversationEvents.Created, ConversationEvents.StatusChanged, ConversationEvents.Merged,
    };

    public string Name => "routing";

    public IReadOnlySet<string> Kinds => s_frees;

    public async Task HandleAsync(ZhiyinDb db, IReadOnlyList<EventEntry> events, CancellationToken cancellation)
    {
        foreach (var shop in events.Where(e => s_frees.Contains(e.Kind)).GroupBy(e => e.Shop))
        {
            await router.LockAsync(db, shop.Key, cancellation);
            foreach (var agent in shop.Where(e => e is { Kind: PeopleEvents.AgentChanged, Agent: not null }).Select(e => e.Agent!.Value).Distinct())
            {
                await ReleaseAsync(db, shop.Key, agent, cancellation);
            }

            foreach (var id in shop.Where(e => e is { Kind: ConversationEvents.StatusChanged, Data: """{"why":"reopened"}""" }).Select(e => e.Conversation!.Value).Distinct())
            {
                await AskAgainAsync(db, shop.Key, id, cancellation);
            }

            await router.DrainAsync(db, shop.Key, cancellation);
        }
    }

    // Who may not sign in or answer buyers any more keeps nothing: their running conversations queue, at the place of their waiting buyers.
    private async Task ReleaseAsync(ZhiyinDb db, ShopId shop, AgentId agent, CancellationToken cancellation)
    {
        if (await db.Answering(shop).AnyAsync(a => a.Id == agent, cancellation))
        {
            return;
        }

        var ids = await db.Set<Conversation>().Where(c => c.Shop == shop && c.Assignee == agent && c.MergedInto == null && c.Status != ConversationStatus.Resolved)
            .OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation);
        await store.Dialect.LockRowsAsync(db, "conversations", [.. ids.Select(id => id.Value)], cancellation);
        foreach (var c in await db.Set<Conversation>().Where(c => c.Shop == shop && ids.Contains(c.Id) && c.Assignee == agent).ToListAsync(cancellation))
        {
            c.Release();
            await timeline.TellAsync(db, c, new("queued"), cancellation);
            db.Tell(c, ConversationEvents.Assigned, Why.Assigned, time.GetUtcNow(), from: agent);
        }
    }

    // A buyer came back to a closed conversation: whoever had it has it again if they are there, otherwise it is given out anew.
    private async Task AskAgainAsync(ZhiyinDb db, ShopId shop, ConversationId id, CancellationToken cancellation)
    {
        await store.Dialect.LockRowsAsync(db, "conversations", [id.Value], cancellation);
        var c = await db.Set<Conversation>().FirstOrDefaultAsync(x => x.Shop == shop && x.Id == id, cancellation);
        if (c is not { Status: ConversationStatus.Open, Assignee: { } had, MergedInto: null })
        {
            return;
        }

        var now = time.GetUtcNow();
        var there = await db.Answering(shop).AnyAsync(a => a.Id == had && a.Presence != Presence.Offline, cancellation);
        if (!there)
        {
            c.Release();
            db.Tell(c, ConversationEvents.Assigned, Why.Assigned, now, from: had);
        }
    }
}
