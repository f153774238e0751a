using Zhiyin.Conversations.Routing;
using Zhiyin.People.Agents;

namespace Zhiyin.Conversations.Desk;

/// <summary>The queue as agents see it, and the state of the team as leads see it.</summary>
public sealed class QueueList(Store store, TimeProvider time)
{
    private const int Most = 500;

    /// <summary>Whole seconds somebody has waited; 0 while service hours have not begun.</summary>
    public static int Waited(DateTimeOffset? since, DateTimeOffset now) => since < now ? (int)(now - since.Value).TotalSeconds : 0;

    public Task<QueueShape> QueueAsync(CurrentUser user, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var now = time.GetUtcNow();
            var ids = await db.Set<Conversation>().VisibleTo(db, user).InQueue(user.Shop).QueueOrder().Take(Most).Select(c => c.Id).ToListAsync(cancellation);
            var items = await ConversationItems.LoadAsync(db, user, ids, cancellation);
            return new QueueShape([.. items.Select(i => new QueueItemShape(i, i.QueuePlace ?? 0, Waited(i.WaitingSince, now)))]);
        },
        cancellation);

    /// <summary>Colleagues of the user's teams, or of the whole shop for those who see everything.</summary>
    public Task<TeamStateShape> TeamStateAsync(CurrentUser user, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            ArgumentNullException.ThrowIfNull(user);
            var agents = db.Answering(user.Shop);
            if (!user.Has(Right.ConversationsAll))
            {
                agents = agents.Where(a => a.Id == user.Agent || db.Set<TeamMember>().Any(m => m.Shop == a.Shop && m.Agent == a.Id && user.Teams.Contains(m.Team)));
            }

            var rows = await agents.OrderBy(a => a.Name).Select(a => new { a.Id, a.Name, a.Nick, a.Presence, a.PresenceSince, a.Capacity }).ToListAsync(cancellation);
            var loads = await db.Set<Conversation>().Where(c => c.Shop == user.Shop && c.Assignee != null && c.Status == ConversationStatus.Open && c.MergedInto == null)
                .GroupBy(c => c.Assignee!.Value).Select(g => new { Agent = g.Key, Open = g.Count(), Oldest = g.Min(c => c.WaitingSince) }).ToDictionaryAsync(l => l.Agent, cancellation);
            var waiting = await db.Set<Conversation>().VisibleTo(db, user).InQueue(user.Shop).CountAsync(cancellation);
            return new TeamStateShape(
                [.. rows.Select(a => new AgentStateShape(
                    new(a.Id, a.Name, a.Nick, a.Presence), loads.GetValueOrDefault(a.Id)?.Open ?? 0, a.Capacity, loads.GetValueOrDefault(a.Id)?.Oldest, a.PresenceSince))],
                waiting);
        },
        cancellation);
}

/// <summary>The queue in order.</summary>
public sealed record QueueShape(IReadOnlyList<QueueItemShape> Items);

/// <summary>One that waits: place from 1, whole seconds since the first unanswered bubble.</summary>
public sealed record QueueItemShape(ConversationItemShape Conversation, int Place, int WaitedSeconds);

/// <summary>Who is there, and how many wait in the queue.</summary>
public sealed record TeamStateShape(IReadOnlyList<AgentStateShape> Agents, int Waiting);

/// <summary>One colleague: open conversations of a capacity, the buyer who has waited longest for them, and since when they are present as they are.</summary>
public sealed record AgentStateShape(AgentRefShape Agent, int Open, int Capacity, DateTimeOffset? WaitingSince, DateTimeOffset? Since);
