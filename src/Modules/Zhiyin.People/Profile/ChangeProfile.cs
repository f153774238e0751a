using Zhiyin.People.Agents;
using Zhiyin.People.Audit;

namespace Zhiyin.People.Profile;

/// <summary>What people may change about themselves; null leaves it as it is.</summary>
public sealed record ProfileAsk(string? Name, string? Nick);

/// <summary>PATCH profile.</summary>
internal static class ChangeProfile
{
    public static async Task<IResult> HandleAsync(ProfileAsk ask, CurrentUser user, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
        => (await store.WriteAsync<Result<Me>>(async db =>
        {
            var agent = await db.AgentAsync(user.Shop, user.Agent, cancellation);
            var name = AgentFields.Name(ask.Name ?? agent.Name, "name");
            var nick = AgentFields.Name(ask.Nick ?? agent.Nick, "nick");
            if ((name.Refusal ?? nick.Refusal) is { } refusal)
            {
                return refusal;
            }

            (agent.Name, agent.Nick) = (name.Value, nick.Value);
            audit.Enter(db, user, "profile.changed", "agent", agent.Id.ToString());
            PeopleEvents.Announce(db, PeopleEvents.AgentChanged, agent.Shop, agent.Id, time.GetUtcNow());
            return await Me.OfAsync(db, agent, user.Rights, cancellation);
        }, cancellation)).ToHttp();
}
