using Zhiyin.People.Agents;
using Zhiyin.People.Audit;

namespace Zhiyin.People.Teams;

/// <summary>PATCH teams/{id}.</summary>
internal static class ChangeTeam
{
    public static async Task<IResult> HandleAsync(TeamId id, TeamAsk ask, CurrentUser user, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
        => (await store.WriteAsync<Result<TeamView>>(async db =>
        {
            if (await db.Set<Team>().SingleOrDefaultAsync(t => t.Shop == user.Shop && t.Id == id, cancellation) is not { } team)
            {
                return Refusal.NotFound;
            }

            if (await TeamWrites.SetAsync(db, team, ask, cancellation) is { } refusal)
            {
                return refusal;
            }

            audit.Enter(db, user, "team.changed", "team", id.ToString());
            PeopleEvents.Announce(db, PeopleEvents.TeamChanged, user.Shop, null, time.GetUtcNow(), $$"""{"team":"{{id}}"}""");
            return await TeamWrites.ViewAsync(db, team, ask, cancellation);
        }, cancellation)).ToHttp();
}
