using Zhiyin.People.Agents;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Access;

/// <summary>Finds who asks and refuses what the route's <see cref="RouteAccess"/> does not allow. A route that names nothing is refused.</summary>
public sealed class AccessCheck(RequestDelegate next, Store store, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // What is no route of ours is routing's own refusal: 405 or 415.
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(http);
            return;
        }

        var access = endpoint.Metadata.GetMetadata<RouteAccess>();
        var user = await FindAsync(http);
        if (user is not null)
        {
            http.Features.Set(user);
        }

        var refusal = access switch
        {
            null => Refusal.NotAllowed,
            { Strangers: true } => null,
            _ when user is null => Refusal.NotSignedIn,
            { AnyOf.Count: > 0 } when !access.AnyOf.Any(user.Has) => Refusal.NotAllowed,
            _ => null,
        };
        await (refusal is null ? next(http) : refusal.ToHttp().ExecuteAsync(http));
    }

    private async Task<CurrentUser?> FindAsync(HttpContext http)
    {
        if (SessionToken.HashOf(http.Request.Cookies[SessionToken.Cookie]) is not { } hash)
        {
            return null;
        }

        var now = time.GetUtcNow();
        return await store.ReadAsync(async db =>
        {
            var session = await db.Set<Session>().FirstOrDefaultAsync(s => s.TokenHash == hash && s.RevokedAt == null && s.ExpiresAt > now);
            var agent = session is null ? null : await db.Set<Agent>().FirstOrDefaultAsync(a => a.Shop == session.Shop && a.Id == session.Agent && !a.Disabled);
            if (agent is null)
            {
                return null;
            }

            var teams = await db.Set<TeamMember>().Where(m => m.Shop == agent.Shop && m.Agent == agent.Id).Select(m => m.Team).ToListAsync();
            return new CurrentUser(agent.Shop, agent.Id, agent.Login, agent.Role, RoleRights.Of(agent.Role), teams, Session: session!.Id);
        });
    }
}
