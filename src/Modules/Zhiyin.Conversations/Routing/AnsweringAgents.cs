using Zhiyin.People.Access;
using Zhiyin.People.Agents;

namespace Zhiyin.Conversations.Routing;

/// <summary>Whose job it is to answer buyers.</summary>
internal static class AnsweringAgents
{
    private static readonly Role[] s_roles = [.. Enum.GetValues<Role>().Where(r => RoleRights.Of(r).Contains(Right.Reply))];

    /// <summary>The shop's agents who may sign in and reply, whatever their presence: only they have conversations.</summary>
    public static IQueryable<Agent> Answering(this ZhiyinDb db, ShopId shop) => db.Set<Agent>().Where(a => a.Shop == shop && !a.Disabled && s_roles.Contains(a.Role));
}
