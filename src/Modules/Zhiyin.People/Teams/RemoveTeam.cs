using Zhiyin.People.Agents;
using Zhiyin.People.Audit;

namespace Zhiyin.People.Teams;

/// <summary>DELETE teams/{id}. Inboxes that routed to it route to everybody, as those without a group do.</summary>
internal static class RemoveTeam
{
    public static async Task<IResult> HandleAsync(TeamId id, CurrentUser user, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
        => (await store.WriteAsync<Result<Done>>(async db =>
        {
            if (await db.Set<Team>().SingleOrDefaultAsync(t => t.Shop == user.Shop && t.Id == id, cancellation) is not { } team)
            {
                return Refusal.NotFound;
            }

            db.RemoveRange(await db.Set<TeamMember>().Where(m => m.Shop == user.Shop && m.Team == id).ToListAsync(cancellation));
            db.Remove(team);
            audit.Enter(db, user, "team.removed", "team", id.ToString());
            PeopleEvents.Announce(db, PeopleEvents.TeamChanged, user.Shop, null, time.GetUtcNow(), $$"""{"team":"{{id}}"}""");
            return default(Done);
        }, cancellation)).ToHttp();
}
