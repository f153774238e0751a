namespace Zhiyin.Conversations.Desk;

/// <summary>Which conversations somebody may see (handbook §8.4). Every query for agents goes through it; what is not visible is «not found».</summary>
public static class Visibility
{
    /// <summary>
    /// Everything with <see cref="Right.ConversationsAll"/>; resolved ones with <see cref="Right.ConversationsSampled"/>; otherwise one's own (assigned now or ever, or mentioned),
    /// the queue of one's teams' inboxes and of inboxes without a team, and with <see cref="Right.ConversationsTeam"/> all of one's teams.
    /// </summary>
    public static IQueryable<Conversation> VisibleTo(this IQueryable<Conversation> conversations, ZhiyinDb db, CurrentUser user)
    {
        var ofShop = conversations.Where(c => c.Shop == user.Shop);
        if (user.Has(Right.ConversationsAll))
        {
            return ofShop;
        }

        if (!user.Has(Right.ConversationsOwn))
        {
            return user.Has(Right.ConversationsSampled) ? ofShop.Where(c => c.Status == ConversationStatus.Resolved) : ofShop.Where(_ => false);
        }

        var teams = user.Teams.Select(t => (TeamId?)t).ToList();
        var wholeTeam = user.Has(Right.ConversationsTeam);
        AgentId? self = user.Agent;
        return ofShop.Where(c =>
            c.Assignee == self
            || db.Set<Participant>().Any(p => p.Shop == c.Shop && p.Conversation == c.Id && p.Agent == user.Agent)
            || (c.Assignee == null && c.Status == ConversationStatus.Pending && (c.Team == null || teams.Contains(c.Team)))
            || (wholeTeam && teams.Contains(c.Team)));
    }
}
