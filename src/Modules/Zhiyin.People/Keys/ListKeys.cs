using Zhiyin.Platform.Paging;

namespace Zhiyin.People.Keys;

/// <summary>GET api_keys: the keys of the shop that still work, the newest first.</summary>
internal static class ListKeys
{
    public static async Task<IResult> HandleAsync(CurrentUser user, Store store, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var keys = await store.ReadAsync(db => db.Set<ApiKey>()
            .Where(k => k.Shop == user.Shop && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now))
            .OrderByDescending(k => k.CreatedAt).ToListAsync(cancellation), cancellation);
        return TypedResults.Ok(new Page<KeyView>([.. keys.Select(KeyView.Of)], null));
    }
}
