using Microsoft.AspNetCore.Mvc;
using Zhiyin.People.Access;
using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Profile;

/// <summary>The password once more.</summary>
public sealed record PasswordOnceMore(string? Password);

/// <summary>DELETE profile/two_factor: takes the second factor off.</summary>
internal static class RemoveTwoFactor
{
    public static async Task<IResult> HandleAsync(
        [FromBody] PasswordOnceMore ask, CurrentUser user, HttpContext http, Store store, OwnPassword own, AuditLog audit, CancellationToken cancellation)
    {
        var known = await store.ReadAsync(db => db.AgentAsync(user.Shop, user.Agent, cancellation), cancellation);
        if (await own.RefusesAsync(known, ask.Password, user, ClientAddress.CountedBy(http), cancellation) is { } refusal)
        {
            return refusal.ToHttp();
        }

        await store.WriteAsync(async db =>
        {
            var agent = await db.AgentAsync(user.Shop, user.Agent, cancellation);
            await TwoFactor.RemoveAsync(db, agent, cancellation);
            audit.Enter(db, user, "two_factor.off", "agent", agent.Id.ToString());
            return default(Done);
        }, cancellation);
        return TypedResults.NoContent();
    }
}
