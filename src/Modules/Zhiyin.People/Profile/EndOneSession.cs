using Zhiyin.People.Audit;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Profile;

/// <summary>DELETE profile/sessions/{id}: signs out another browser of one's own.</summary>
internal static class EndOneSession
{
    public static async Task<IResult> HandleAsync(Guid id, CurrentUser user, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
        => (await store.WriteAsync<Result<Done>>(async db =>
        {
            var session = await db.Set<Session>().SingleOrDefaultAsync(s => s.Shop == user.Shop && s.Agent == user.Agent && s.Id == id && s.RevokedAt == null, cancellation);
            if (session is null)
            {
                return Refusal.NotFound;
            }

            session.RevokedAt = time.GetUtcNow();
            PeopleEvents.Announce(db, PeopleEvents.SignedOut, user.Shop, user.Agent, time.GetUtcNow(), $$"""{"session":"{{id}}"}""");
            audit.Enter(db, user, "session.ended", "session", id.ToString());
            return default(Done);
        }, cancellation)).ToHttp();
}
