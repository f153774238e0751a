using Zhiyin.People.Agents;
using Zhiyin.Platform.Paging;

namespace Zhiyin.People.Teams;

/// <summary>GET teams: the skill groups of the shop, by name.</summary>
internal static class ListTeams
{
    public static async Task<IResult> HandleAsync(CurrentUser user, Store store, CancellationToken cancellation)
        => TypedResults.Ok(await store.ReadAsync(async db =>
        {
            var teams = await db.Set<Team>().Where(t => t.Shop == user.Shop).ToListAsync(cancellation);
            var members = (await db.Set<TeamMember>().Where(m => m.Shop == user.Shop).ToListAsync(cancellation)).ToLookup(m => m.Team, m => m.Agent);
            return new Page<TeamView>([.. teams.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => new TeamView(t.Id, t.Name, [.. members[t.Id]]))], null);
        }, cancellation));
}
