namespace Zhiyin.Conversations.Desk;

/// <summary>A conversation and who was part of it: enough to tell for every open screen whether it may show it, without asking the database again.</summary>
public sealed record SeenConversation(ShopId Shop, ConversationItemShape Item, AgentId? Assignee, IReadOnlySet<AgentId> Participants, IReadOnlySet<AgentId> Mentioned)
{
    /// <summary>The same decision as <see cref="Visibility.VisibleTo"/>.</summary>
    public bool VisibleTo(CurrentUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (Shop != user.Shop)
        {
            return false;
        }

        if (user.Has(Right.ConversationsAll))
        {
            return true;
        }

        if (!user.Has(Right.ConversationsOwn))
        {
            return user.Has(Right.ConversationsSampled) && Item.Status == ConversationStatus.Resolved;
        }

        var ofMyTeams = Item.TeamId is { } team && user.Teams.Contains(team);
        return Assignee == user.Agent
            || Participants.Contains(user.Agent)
            || (Assignee is null && Item.Status == ConversationStatus.Pending && (Item.TeamId is null || ofMyTeams))
            || (user.Has(Right.ConversationsTeam) && ofMyTeams);
    }

    /// <summary>The item as <paramref name="user"/> sees it; null when they may not.</summary>
    public ConversationItemShape? For(CurrentUser user) => VisibleTo(user) ? Item with { Mentioned = Mentioned.Contains(user.Agent) } : null;
}
