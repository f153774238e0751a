using Zhiyin.People.Audit;

namespace Zhiyin.People.Keys;

/// <summary>DELETE api_keys/{id}: the key is over at once; its row stays, for the audit.</summary>
internal static class RevokeKey
{
    public static async Task<IResult> HandleAsync(Guid id, CurrentUser user, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
        => (await store.WriteAsync<Result<Done>>(async db =>
        {
            var key = await db.Set<ApiKey>().SingleOrDefaultAsync(k => k.Shop == user.Shop && k.Id == id && k.RevokedAt == null, cancellation);
            if (key is null)
            {
                return Refusal.NotFound;
            }

            key.RevokedAt = time.GetUtcNow();
            PeopleEvents.Announce(db, PeopleEvents.SignedOut, user.Shop, key.Agent, key.RevokedAt.Value, $$"""{"key":"{{id}}"}""");
            audit.Enter(db, user, "api_key.revoked", "api_key", id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["prefix"] = key.Prefix });
            return default(Done);
        }, cancellation)).ToHttp();
}
