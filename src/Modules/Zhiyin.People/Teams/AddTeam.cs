using Zhiyin.People.Agents;
using Zhiyin.People.Audit;

namespace Zhiyin.People.Teams;

/// <summary>POST teams.</summary>
internal static class AddTeam
{
    public static async Task<IResult> HandleAsync(TeamAsk ask, CurrentUser user, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
        => (await store.WriteAsync<Result<TeamView>>(async db =>
        {
            var team = new Team { Shop = user.Shop, Id = TeamId.New(time), Name = "" };
            db.Add(team);
            if (await TeamWrites.SetAsync(db, team, ask, cancellation) is { } refusal)
            {
                return refusal;
            }

            audit.Enter(db, user, "team.added", "team", team.Id.ToString());
            PeopleEvents.Announce(db, PeopleEvents.TeamChanged, team.Shop, null, time.GetUtcNow(), $$"""{"team":"{{team.Id}}"}""");
            return await TeamWrites.ViewAsync(db, team, ask, cancellation);
        }, cancellation)).ToHttp(view => TypedResults.Created($"/api/v1/teams/{view.Id}", view));
}
