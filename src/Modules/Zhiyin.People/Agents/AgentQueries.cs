namespace Zhiyin.People.Agents;

/// <summary>Finds agents of one shop.</summary>
internal static class AgentQueries
{
    /// <summary>The agent, who must be there: the signed-in user, for one.</summary>
    public static Task<Agent> AgentAsync(this ZhiyinDb db, ShopId shop, AgentId id, CancellationToken cancellation)
        => db.Set<Agent>().SingleAsync(a => a.Shop == shop && a.Id == id, cancellation);

    /// <summary>The agent an address names, or null when this shop has none such.</summary>
    public static Task<Agent?> FindAgentAsync(this ZhiyinDb db, ShopId shop, AgentId id, CancellationToken cancellation)
        => db.Set<Agent>().SingleOrDefaultAsync(a => a.Shop == shop && a.Id == id, cancellation);

    public static Task<int> OtherOwnersAsync(this ZhiyinDb db, Agent agent, CancellationToken cancellation)
        => db.Set<Agent>().CountAsync(a => a.Shop == agent.Shop && a.Id != agent.Id && a.Role == Role.Owner && !a.Disabled, cancellation);
}
