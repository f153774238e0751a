using Zhiyin.People.Agents;
using Zhiyin.People.Audit;

namespace Zhiyin.People.SignIn;

/// <summary>POST auth/sign_out: ends this browser's session; the agent goes offline when it was the last one. Harmless for whoever is not signed in.</summary>
internal static class EndSession
{
    public static async Task<IResult> HandleAsync(HttpContext http, Access.UserFinder users, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
    {
        if (await users.BySessionAsync(http, cancellation) is { User: { } user })
        {
            await store.WriteAsync(db => EndAsync(db, user, audit, time.GetUtcNow(), cancellation), cancellation);
        }

        SessionCookie.Remove(http);
        return TypedResults.NoContent();
    }

    private static async Task<Done> EndAsync(ZhiyinDb db, CurrentUser user, AuditLog audit, DateTimeOffset now, CancellationToken cancellation)
    {
        var session = await db.Set<Session>().SingleAsync(s => s.Shop == user.Shop && s.Id == user.Session, cancellation);
        session.RevokedAt = now;
        PeopleEvents.Announce(db, PeopleEvents.SignedOut, user.Shop, user.Agent, now, $$"""{"session":"{{session.Id}}"}""");
        var idle = now - SessionLife.Idle;
        if (!await db.Set<Session>().AnyAsync(s => s.Shop == user.Shop && s.Agent == user.Agent && s.Id != session.Id && s.RevokedAt == null && s.ExpiresAt > now && s.SeenAt > idle, cancellation))
        {
            var agent = await db.Set<Agent>().SingleAsync(a => a.Shop == user.Shop && a.Id == user.Agent, cancellation);
            Presences.Set(db, agent, Presence.Offline, now);
        }

        audit.Enter(db, user, "sign_out.done", "agent", user.Agent.ToString());
        return default;
    }
}
