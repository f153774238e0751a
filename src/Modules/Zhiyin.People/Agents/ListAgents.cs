using Zhiyin.Platform.Paging;

namespace Zhiyin.People.Agents;

/// <summary>GET agents: the colleagues of the shop, by name. Without <c>agents.manage</c> the disabled are left out.</summary>
internal static class ListAgents
{
    public static async Task<IResult> HandleAsync(CurrentUser user, Store store, IEnumerable<IOpenCounts> counts, CancellationToken cancellation)
    {
        var whole = user.Has(Right.AgentsManage);
        return TypedResults.Ok(await store.ReadAsync(async db =>
        {
            var agents = await db.Set<Agent>().Where(a => a.Shop == user.Shop && (whole || !a.Disabled)).ToListAsync(cancellation);
            var teams = (await db.Set<TeamMember>().Where(m => m.Shop == user.Shop).ToListAsync(cancellation)).ToLookup(m => m.Agent, m => m.Team);
            var open = whole && counts.FirstOrDefault() is { } counter ? await counter.CountAsync(db, user.Shop, cancellation) : new Dictionary<AgentId, int>();
            return new Page<AgentView>([.. agents.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => AgentView.Of(a, [.. teams[a.Id]], whole, open.GetValueOrDefault(a.Id)))], null);
        }, cancellation));
    }
}
