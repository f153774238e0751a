using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.Roles;

namespace Zhiyin.People.Keys;

/// <summary>A key for a program: its scopes are rights the maker has; without an end it works until revoked.</summary>
public sealed record NewKey(string? Name, IReadOnlyList<string>? Scopes, DateTimeOffset? ExpiresAt);

/// <summary>POST api_keys.</summary>
internal static class AddKey
{
    public static async Task<IResult> HandleAsync(NewKey ask, CurrentUser user, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var name = AgentFields.Name(ask.Name, "name");
        var scopes = new List<Right>();
        foreach (var word in ask.Scopes ?? [])
        {
            if (!RightNames.TryParse(word, out var right))
            {
                return Refusal.Invalid("scopes", "没有这项权限", "There is no such right").ToHttp();
            }

            scopes.Add(right);
        }

        if ((name.Refusal ?? Authority.OverScopes(user.Rights, scopes)
            ?? (ask.ExpiresAt <= now ? Refusal.Invalid("expiresAt", "到期时间需在将来", "The end must lie in the future") : null)) is { } refusal)
        {
            return refusal.ToHttp();
        }

        var secret = KeySecret.New();
        return (await store.WriteAsync<Result<KeyView>>(db =>
        {
            var key = new ApiKey
            {
                Shop = user.Shop,
                Id = Guid.CreateVersion7(now),
                Agent = user.Agent,
                Name = name.Value,
                Prefix = secret.Prefix,
                SecretHash = secret.Hash,
                Scopes = KeyScopes.Write(scopes),
                CreatedAt = now,
                ExpiresAt = ask.ExpiresAt,
            };
            db.Add(key);
            audit.Enter(db, user, "api_key.added", "api_key", key.Id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["prefix"] = key.Prefix, ["scopes"] = key.Scopes });
            return Task.FromResult<Result<KeyView>>(KeyView.Of(key) with { Secret = secret.Words });
        }, cancellation)).ToHttp(view => TypedResults.Created($"/api/v1/api_keys/{view.Id}", view));
    }
}
