using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Labels;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Conversations.Desk;

/// <summary>Lists of conversations and the counts beside them. Merged ones are shown with the conversation they were merged into only.</summary>
public sealed class ListConversations(Store store, TimeProvider time)
{
    private const int Longest = 100;
    private static readonly ConversationStatus[] s_running = [ConversationStatus.Open, ConversationStatus.Pending, ConversationStatus.Snoozed];

    public Task<Page<ConversationItemShape>> ListAsync(CurrentUser user, ConversationQuery query, PageAsk ask, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return store.ReadAsync(
            async db =>
            {
                // A resolved conversation waits for nothing: the index by activity serves it.
                var sort = (query.Status, query.Sort ?? ListSort.Waiting) is (StatusFilter.Resolved, ListSort.Waiting) ? ListSort.Recent : query.Sort ?? ListSort.Waiting;
                var found = await Narrow(db, user, query).After(sort, ListCursor.Parse(ask.Cursor)).InOrder(sort).Take(ask.Size + 1)
                    .Select(c => new { c.Id, c.CreatedAt, c.LastActivityAt, c.Number, c.Priority, c.WaitingSince }).ToListAsync(cancellation);
                var page = found.Take(ask.Size).ToList();
                var next = found.Count > ask.Size && page[^1] is var last
                    ? new ListCursor(sort == ListSort.Created ? last.CreatedAt : last.LastActivityAt, last.Number, last.Priority == Priority.Urgent, last.WaitingSince).ToString()
                    : null;
                return new Page<ConversationItemShape>(await ConversationItems.LoadAsync(db, user, [.. page.Select(c => c.Id)], cancellation), next);
            },
            cancellation);
    }

    /// <summary>The numbers beside the lists.</summary>
    public Task<MetaShape> MetaAsync(CurrentUser user, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var now = time.GetUtcNow();
            var running = db.Set<Conversation>().VisibleTo(db, user).Where(c => c.MergedInto == null && s_running.Contains(c.Status));
            AgentId? self = user.Agent;
            var mine = await db.Set<Conversation>().CountAsync(c => c.Shop == user.Shop && c.Assignee == self && c.Status == ConversationStatus.Open && c.MergedInto == null, cancellation);
            var queue = running.Where(c => c.Status == ConversationStatus.Pending && c.Assignee == null);
            var waiting = await queue.CountAsync(cancellation);
            var oldest = waiting == 0 ? null : await queue.MinAsync(c => c.WaitingSince, cancellation);
            var mentions = await db.Set<Mention>().CountAsync(m => m.Shop == user.Shop && m.Agent == user.Agent && m.SeenAt == null, cancellation);
            return new MetaShape(mine, waiting, await running.CountAsync(cancellation), mentions, new(waiting, QueueList.Waited(oldest, now)));
        },
        cancellation);

    private static IQueryable<Conversation> Narrow(ZhiyinDb db, CurrentUser user, ConversationQuery query)
    {
        var all = db.Set<Conversation>().VisibleTo(db, user).Where(c => c.MergedInto == null);
        AgentId? self = user.Agent;
        all = query.AssigneeType switch
        {
            AssigneeType.Me => all.Where(c => c.Assignee == self),
            AssigneeType.Unassigned => all.Where(c => c.Assignee == null),
            AssigneeType.Assigned => all.Where(c => c.Assignee != null),
            _ => all,
        };
        if (query.AssigneeId is { } agent)
        {
            all = all.Where(c => c.Assignee == agent);
        }

        if (query.Status is { } status and not StatusFilter.All)
        {
            var wanted = (ConversationStatus)status;
            all = all.Where(c => c.Status == wanted);
        }

        if (query.InboxId is { } inbox)
        {
            all = all.Where(c => c.Inbox == inbox);
        }

        if (query.TeamId is { } team)
        {
            all = all.Where(c => c.Team == team);
        }

        if (query.Priority is { } priority)
        {
            all = all.Where(c => c.Priority == priority);
        }

        foreach (var label in query.Labels ?? [])
        {
            all = all.Where(c => db.Set<ConversationLabel>().Any(l => l.Shop == c.Shop && l.Conversation == c.Id && l.Title == label));
        }

        if (query.Unread == true)
        {
            all = all.Where(c => db.Set<Message>().Any(m => m.Shop == c.Shop && m.Conversation == c.Id && m.Seq > c.AgentSeenSeq && m.Kind == MessageKind.Incoming));
        }

        if (query.Mentioned == true)
        {
            // From the few notes to their conversations, not the other way round.
            all = all.Where(c => db.Set<Participant>().Where(p => p.Shop == user.Shop && p.Agent == user.Agent && p.Mentioned).Select(p => p.Conversation).Contains(c.Id));
        }

        return string.IsNullOrWhiteSpace(query.Q) ? all : ByWords(db, all, query.Q.Trim());
    }

    private static IQueryable<Conversation> ByWords(ZhiyinDb db, IQueryable<Conversation> all, string q)
    {
        q = q.Length > Longest ? q[..Longest] : q;
        return int.TryParse(q.TrimStart('#'), out var number)
            ? all.Where(c => c.Number == number || db.Set<Buyer>().Any(b => b.Shop == c.Shop && b.Id == c.Buyer && b.Identifier == q))
            : all.Where(c => db.Set<Buyer>().Any(b => b.Shop == c.Shop && b.Id == c.Buyer && (b.Identifier == q || b.NameMasked.Contains(q))));
    }
}

/// <summary>Counts of what I may see: mine are open and assigned to me, unassigned are queued, all are not resolved, mentions have not been looked at.</summary>
public sealed record MetaShape(int Mine, int Unassigned, int All, int Mentions, QueueMeta Queue);

/// <summary>The queue in two numbers.</summary>
public sealed record QueueMeta(int Waiting, int LongestSeconds);
