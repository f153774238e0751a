using Zhiyin.People.SignIn;
using Zhiyin.Platform.Paging;

namespace Zhiyin.People.Profile;

/// <summary>One browser somebody is signed in with.</summary>
public sealed record SessionView(Guid Id, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, string Address, string Browser, bool Current);

/// <summary>GET profile/sessions: the latest used first.</summary>
internal static class ListSessions
{
    public static async Task<IResult> HandleAsync(CurrentUser user, Store store, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var idle = now - SessionLife.Idle;
        var sessions = await store.ReadAsync(db => db.Set<Session>()
            .Where(s => s.Shop == user.Shop && s.Agent == user.Agent && s.RevokedAt == null && s.ExpiresAt > now && s.SeenAt > idle)
            .OrderByDescending(s => s.SeenAt)
            .Select(s => new SessionView(s.Id, s.CreatedAt, s.SeenAt, s.Address, s.Browser, s.Id == user.Session))
            .ToListAsync(cancellation), cancellation);
        return TypedResults.Ok(new Page<SessionView>(sessions, null));
    }
}
