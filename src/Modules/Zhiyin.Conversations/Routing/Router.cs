using Zhiyin.Conversations.Desk;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Routing;

/// <summary>
/// Gives conversations to agents and keeps the queue. Whatever changes who works on what runs under one lock a shop, taken before any row is locked, so that two nodes never overfill an agent.
/// </summary>
public sealed class Router(Store store, Timeline timeline, TimeProvider time)
{
    private const int QueueAtOnce = 500;

    /// <summary>Holds the shop's routing until the write ends.</summary>
    public Task LockAsync(ZhiyinDb db, ShopId shop, CancellationToken cancellation) => store.Dialect.LockAsync(db, "routing:" + shop, cancellation);

    /// <summary>
    /// Gives <paramref name="conversation"/>, which is tracked by <paramref name="db"/> and whose row nobody else can change, to the least loaded available agent of its team; true when somebody has it.
    /// Otherwise it stays in the queue, outside service hours at least until its response clock starts.
    /// </summary>
    public async Task<bool> AssignAsync(ZhiyinDb db, Conversation conversation, CancellationToken cancellation, AgentId? preferred = null, AgentId? except = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(conversation);
        await LockAsync(db, conversation.Shop, cancellation);
        await db.SaveChangesAsync(cancellation);
        var now = time.GetUtcNow();
        if (Later(conversation, now))
        {
            Postpone(db, conversation);
        }
        else if (RoutingChoice.Choose(await CandidatesAsync(db, conversation.Shop, now, cancellation), conversation.Team, preferred, except) is { } chosen)
        {
            await GiveAsync(db, conversation, chosen.Agent, now, cancellation);
            return true;
        }

        conversation.Release();
        return false;
    }

    /// <summary>Gives the head of the queue, and whoever follows, to agents with room; how many were given. Call it after anything that frees room.</summary>
    public async Task<int> DrainAsync(ZhiyinDb db, ShopId shop, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await LockAsync(db, shop, cancellation);
        await db.SaveChangesAsync(cancellation);
        var now = time.GetUtcNow();
        var agents = await CandidatesAsync(db, shop, now, cancellation);
        if (!agents.Any(a => a.HasRoom))
        {
            return 0;
        }

        var chosen = new Dictionary<ConversationId, AgentId>();
        for (var more = true; more && agents.Any(a => a.HasRoom);)
        {
            var heads = await HeadsAsync(db, shop, agents, chosen.Keys, now, cancellation);
            foreach (var head in heads)
            {
                if (RoutingChoice.Choose(agents, head.Team) is { } agent)
                {
                    chosen.Add(head.Id, agent.Agent);
                    agents = [.. agents.Select(a => a.Agent == agent.Agent ? a with { Open = a.Open + 1, LastAssignedAt = now } : a)];
                }
            }

            more = heads.Count == QueueAtOnce;
        }

        return chosen.Count == 0 ? 0 : await GiveAllAsync(db, shop, chosen, now, cancellation);
    }

    // Of those somebody has room for only: a long queue of a team that is away must not hide who waits behind it for another.
    private static async Task<List<(ConversationId Id, TeamId? Team)>> HeadsAsync(
        ZhiyinDb db, ShopId shop, IReadOnlyList<Candidate> agents, IReadOnlyCollection<ConversationId> chosen, DateTimeOffset now, CancellationToken cancellation)
    {
        var teams = agents.Where(a => a.HasRoom).SelectMany(a => a.Teams).Distinct().Select(t => (TeamId?)t).ToList();
        var heads = await db.Set<Conversation>().AsNoTracking().InQueue(shop)
            .Where(c => (c.WaitingSince == null || c.WaitingSince <= now) && (c.Team == null || teams.Contains(c.Team)) && !chosen.Contains(c.Id))
            .QueueOrder().Select(c => new { c.Id, c.Team }).Take(QueueAtOnce).ToListAsync(cancellation);
        return [.. heads.Select(h => (h.Id, h.Team))];
    }

    // Locked together and before anything is written: batches of messages lock theirs in the same order, and a transaction that waited after its first write would tell of it out of order.
    private async Task<int> GiveAllAsync(ZhiyinDb db, ShopId shop, Dictionary<ConversationId, AgentId> chosen, DateTimeOffset now, CancellationToken cancellation)
    {
        var ids = chosen.Keys.ToList();
        await store.Dialect.LockRowsAsync(db, "conversations", [.. ids.Select(id => id.Value)], cancellation);
        var heads = await db.Set<Conversation>().Where(c => c.Shop == shop && ids.Contains(c.Id) && c.Status == ConversationStatus.Pending && c.Assignee == null).ToDictionaryAsync(c => c.Id, cancellation);
        foreach (var id in ids.Where(heads.ContainsKey))
        {
            await GiveAsync(db, heads[id], chosen[id], now, cancellation);
        }

        return heads.Count;
    }

    /// <summary>All agents of a shop who could answer buyers, with their load.</summary>
    public static async Task<IReadOnlyList<Candidate>> CandidatesAsync(ZhiyinDb db, ShopId shop, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var agents = await db.Answering(shop).AsNoTracking()
            .Where(a => a.Presence == Presence.Online)
            .Select(a => new { a.Id, a.Presence, a.Disabled, a.LastSeenAt, a.Capacity, a.LastAssignedAt })
            .ToListAsync(cancellation);
        if (agents.Count == 0)
        {
            return [];
        }

        var open = await db.Set<Conversation>().Where(c => c.Shop == shop && c.Assignee != null && c.Status == ConversationStatus.Open && c.MergedInto == null)
            .GroupBy(c => c.Assignee!.Value).Select(g => new { Agent = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Agent, g => g.Count, cancellation);
        var teams = (await db.Set<TeamMember>().AsNoTracking().Where(m => m.Shop == shop).ToListAsync(cancellation)).ToLookup(m => m.Agent, m => m.Team);
        return
        [
            .. agents.Select(a => new Candidate(
                a.Id, RoutingChoice.IsAvailable(a.Presence, a.Disabled, a.LastSeenAt, now), open.GetValueOrDefault(a.Id), a.Capacity, a.LastAssignedAt, teams[a.Id].ToHashSet())),
        ];
    }

    private async Task GiveAsync(ZhiyinDb db, Conversation c, AgentId agent, DateTimeOffset now, CancellationToken cancellation)
    {
        c.GiveTo(agent);
        await db.JoinAsync(c, agent, now, cancellation);
        await db.Set<Agent>().Where(a => a.Shop == c.Shop && a.Id == agent).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastAssignedAt, now), cancellation);
        var name = await db.Set<Agent>().Where(a => a.Shop == c.Shop && a.Id == agent).Select(a => a.Name).FirstOrDefaultAsync(cancellation);
        await timeline.TellAsync(db, c, new("assigned", To: name), cancellation);
        db.Tell(c, ConversationEvents.Assigned, Why.Assigned, now, agent);
    }

    private static bool Later(Conversation c, DateTimeOffset now) => c.WaitingSince > now;

    private static void Postpone(ZhiyinDb db, Conversation c)
        => db.Add(new DueEntry { Shop = c.Shop, Id = Guid.CreateVersion7(c.WaitingSince!.Value), Kind = QueueOpens.Name, DueAt = c.WaitingSince.Value, Subject = c.Id.Value });
}
