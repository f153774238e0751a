using System.Security.Cryptography;
using Zhiyin.People.Agents;
using Zhiyin.People.Keys;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Access;

/// <summary>Who a request is from. <c>MustChangePassword</c>: signed in with a password somebody else has seen.</summary>
internal sealed record FoundUser(CurrentUser User, bool MustChangePassword);

/// <summary>Finds the user by API key (it comes first) or by the session's cookie. Reads the database each time: what is revoked is over at once, on every node.</summary>
internal sealed class UserFinder(Store store, TimeProvider time)
{
    public Task<FoundUser?> FindAsync(HttpContext http, CancellationToken cancellation)
        => ApiKeyHeader.Read(http) is { } words ? ByKeyAsync(http, words, cancellation) : BySessionAsync(http, cancellation);

    public async Task<FoundUser?> BySessionAsync(HttpContext http, CancellationToken cancellation)
    {
        if (SessionCookie.Read(http) is not { } hash)
        {
            return null;
        }

        var found = await store.ReadAsync(async db =>
        {
            var row = await (from session in db.Set<Session>()
                             join agent in db.Set<Agent>() on new { session.Shop, Id = session.Agent } equals new { agent.Shop, agent.Id }
                             where session.TokenHash == hash && session.RevokedAt == null && !agent.Disabled
                             select new { session, agent }).SingleOrDefaultAsync(cancellation);
            return row is null ? null : new { row.session, row.agent, teams = await TeamsAsync(db, row.agent, cancellation) };
        }, cancellation);
        var now = time.GetUtcNow();
        if (found is null || !SessionLife.IsAlive(found.session.CreatedAt, found.session.SeenAt, now))
        {
            return null;
        }

        if (SessionLife.WantsTouch(found.session.SeenAt, now))
        {
            await TouchAsync(found.session, now, cancellation);
        }

        var role = found.agent.Role;
        return new(
            new(found.agent.Shop, found.agent.Id, found.agent.Login, role, RoleRights.Of(role), found.teams, Session: found.session.Id, Address: ClientAddress.Of(http)),
            found.agent.MustChangePassword);
    }

    private async Task<FoundUser?> ByKeyAsync(HttpContext http, string words, CancellationToken cancellation)
    {
        if (KeySecret.Read(words) is not { } secret)
        {
            return null;
        }

        var hash = secret.Hash;
        var found = await store.ReadAsync(async db =>
        {
            var row = await (from key in db.Set<ApiKey>()
                             join agent in db.Set<Agent>() on new { key.Shop, Id = key.Agent } equals new { agent.Shop, agent.Id }
                             where key.SecretHash == hash && key.RevokedAt == null && !agent.Disabled
                             select new { key, agent }).SingleOrDefaultAsync(cancellation);
            return row is null ? null : new { row.key, row.agent, teams = await TeamsAsync(db, row.agent, cancellation) };
        }, cancellation);
        var now = time.GetUtcNow();
        if (found is null || !CryptographicOperations.FixedTimeEquals(found.key.SecretHash, hash) || found.key.ExpiresAt <= now)
        {
            return null;
        }

        if (found.key.LastUsedAt is null || SessionLife.WantsTouch(found.key.LastUsedAt.Value, now))
        {
            await store.WriteAsync(db => db.Set<ApiKey>().Where(k => k.Shop == found.key.Shop && k.Id == found.key.Id)
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.LastUsedAt, now), cancellation), cancellation);
        }

        // A key never outlives its maker's rights: what the role lost, the key lost.
        var rights = KeyScopes.Read(found.key.Scopes).Intersect(RoleRights.Of(found.agent.Role)).ToHashSet();
        return new(new(found.agent.Shop, found.agent.Id, found.agent.Login, found.agent.Role, rights, found.teams, ApiKey: found.key.Id, Address: ClientAddress.Of(http)), MustChangePassword: false);
    }

    private Task<Done> TouchAsync(Session session, DateTimeOffset now, CancellationToken cancellation) => store.WriteAsync(async db =>
    {
        await db.Set<Session>().Where(s => s.Shop == session.Shop && s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancellation);
        await db.Set<Agent>().Where(a => a.Shop == session.Shop && a.Id == session.Agent).ExecuteUpdateAsync(a => a.SetProperty(x => x.LastSeenAt, now), cancellation);
        return default(Done);
    }, cancellation);

    private static async Task<IReadOnlyList<TeamId>> TeamsAsync(ZhiyinDb db, Agent agent, CancellationToken cancellation)
        => await db.Set<TeamMember>().Where(m => m.Shop == agent.Shop && m.Agent == agent.Id).Select(m => m.Team).ToListAsync(cancellation);
}
