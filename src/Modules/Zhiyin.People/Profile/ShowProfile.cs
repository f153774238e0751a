using Zhiyin.People.Agents;

namespace Zhiyin.People.Profile;

/// <summary>GET profile: who is signed in.</summary>
internal static class ShowProfile
{
    public static async Task<IResult> HandleAsync(CurrentUser user, Store store, CancellationToken cancellation)
        => TypedResults.Ok(await store.ReadAsync(async db => await Me.OfAsync(db, await db.AgentAsync(user.Shop, user.Agent, cancellation), user.Rights, cancellation), cancellation));
}
