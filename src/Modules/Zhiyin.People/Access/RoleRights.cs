namespace Zhiyin.People.Access;

/// <summary>What each role may do (handbook §8.4, plus 主管: all chats of the shop and second-level decisions).</summary>
public static class RoleRights
{
    private static readonly Right[] s_agent = [Right.ConversationsOwn, Right.Reply, Right.Transfer, Right.Merge, Right.QuickRepliesOwn, Right.ContactsEdit];

    private static readonly Right[] s_lead =
        [.. s_agent, Right.ConversationsTeam, Right.TakeOver, Right.WatchTeam, Right.Bulk, Right.QuickRepliesManage, Right.LabelsManage, Right.KnowledgeManage, Right.ViewsShare, Right.PersonalUnmask, Right.PersonalExport, Right.RulebookDecide];

    private static readonly Dictionary<Role, IReadOnlySet<Right>> s_rights = new()
    {
        [Role.Agent] = s_agent.ToHashSet(),
        [Role.Lead] = s_lead.ToHashSet(),
        [Role.Inspector] = new HashSet<Right> { Right.ConversationsSampled },
        [Role.Operator] = new HashSet<Right> { Right.ConversationsSampled, Right.QuickRepliesManage, Right.LabelsManage, Right.KnowledgeManage, Right.RulebookManage },
        [Role.Supervisor] = s_lead.Append(Right.ConversationsAll).Append(Right.RulebookManage).ToHashSet(),
        [Role.Owner] = Enum.GetValues<Right>().ToHashSet(),
    };

    public static IReadOnlySet<Right> Of(Role role) => s_rights[role];
}
