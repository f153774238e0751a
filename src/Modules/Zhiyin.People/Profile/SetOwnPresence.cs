using Zhiyin.People.Agents;

namespace Zhiyin.People.Profile;

/// <summary>在线, 小休, 挂起 or 离线.</summary>
public sealed record PresenceAsk(Presence Presence);

/// <summary>PUT profile/presence.</summary>
internal static class SetOwnPresence
{
    public static async Task<IResult> HandleAsync(PresenceAsk ask, CurrentUser user, Store store, TimeProvider time, CancellationToken cancellation)
        => TypedResults.Ok(await store.WriteAsync(async db =>
        {
            var agent = await db.AgentAsync(user.Shop, user.Agent, cancellation);
            Presences.Set(db, agent, ask.Presence, time.GetUtcNow());
            return await Me.OfAsync(db, agent, user.Rights, cancellation);
        }, cancellation));
}
