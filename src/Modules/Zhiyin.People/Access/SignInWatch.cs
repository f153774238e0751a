using Zhiyin.People.Keys;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Access;

/// <summary>Says which of those who came in earlier may stay: a live channel lasts longer than the request that opened it, sessions run out and keys expire without anybody saying so.</summary>
public sealed class SignInWatch(Store store, TimeProvider time)
{
    /// <summary>Those whose session or key is over by now.</summary>
    public async Task<IReadOnlySet<CurrentUser>> OverAsync(IReadOnlyCollection<CurrentUser> users, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(users);
        var now = time.GetUtcNow();
        var (sessionIds, keyIds) = (users.Where(u => u.Session is not null).Select(u => u.Session!.Value).Distinct().ToList(), users.Where(u => u.ApiKey is not null).Select(u => u.ApiKey!.Value).Distinct().ToList());
        var shops = users.Select(u => u.Shop).Distinct().ToList();
        var (sessions, keys) = await store.ReadAsync(
            async db => (
                await db.Set<Session>().Where(s => shops.Contains(s.Shop) && sessionIds.Contains(s.Id) && s.RevokedAt == null).Select(s => new { s.Id, s.CreatedAt, s.SeenAt }).ToListAsync(cancellation),
                await db.Set<ApiKey>().Where(k => shops.Contains(k.Shop) && keyIds.Contains(k.Id) && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now)).Select(k => k.Id).ToListAsync(cancellation)),
            cancellation);
        var alive = sessions.Where(s => SessionLife.IsAlive(s.CreatedAt, s.SeenAt, now)).Select(s => s.Id).Concat(keys).ToHashSet();
        return users.Where(u => (u.Session ?? u.ApiKey) is { } by && !alive.Contains(by)).ToHashSet();
    }
}
