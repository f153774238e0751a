using Zhiyin.People.Audit;
using Zhiyin.People.Roles;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Agents;

/// <summary>What shall be different about an agent; null leaves it as it is.</summary>
public sealed record AgentChange(string? Name, string? Nick, Role? Role, int? Capacity, bool? Disabled, IReadOnlyList<TeamId>? Teams);

/// <summary>PATCH agents/{id}: within the authority of the caller. A new role or being disabled signs the agent out everywhere.</summary>
internal static class ChangeAgent
{
    public static async Task<IResult> HandleAsync(AgentId id, AgentChange ask, CurrentUser user, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
        => (await store.WriteAsync<Result<AgentView>>(async db =>
        {
            // Two owners who demote each other in the same moment would leave none.
            await store.Dialect.LockAsync(db, $"roles:{user.Shop}", cancellation);
            if (await db.FindAgentAsync(user.Shop, id, cancellation) is not { } agent)
            {
                return Refusal.NotFound;
            }

            var (was, wasDisabled) = (agent.Role, agent.Disabled);
            var (becomes, disabled) = (ask.Role ?? was, ask.Disabled ?? wasDisabled);
            var name = AgentFields.Name(ask.Name ?? agent.Name, "name");
            var nick = AgentFields.Name(ask.Nick ?? agent.Nick, "nick");
            var capacity = AgentFields.Capacity(ask.Capacity ?? agent.Capacity);
            if ((Authority.OverRole(user.Rights, was) ?? Authority.OverRole(user.Rights, becomes)
                ?? Authority.KeepsAnOwner(was, wasDisabled, becomes, disabled, await db.OtherOwnersAsync(agent, cancellation))
                ?? (id == user.Agent && disabled ? PeopleRefusals.NotSelf : null)
                ?? name.Refusal ?? nick.Refusal ?? capacity.Refusal
                ?? (ask.Teams is null ? null : await TeamMembers.SetTeamsAsync(db, agent, ask.Teams, cancellation))) is { } refusal)
            {
                return refusal;
            }

            var now = time.GetUtcNow();
            (agent.Name, agent.Nick, agent.Role, agent.Capacity, agent.Disabled) = (name.Value, nick.Value, becomes, capacity.Value, disabled);
            if (becomes != was || disabled != wasDisabled)
            {
                await Sessions.EndAllAsync(db, agent, except: null, now, cancellation);
            }

            if (disabled)
            {
                Presences.Set(db, agent, Presence.Offline, now);
            }

            Enter(db, user, audit, agent, ask, was, wasDisabled);
            PeopleEvents.Announce(db, PeopleEvents.AgentChanged, agent.Shop, agent.Id, now);
            var teams = ask.Teams ?? await db.Set<TeamMember>().Where(m => m.Shop == user.Shop && m.Agent == id).Select(m => m.Team).ToListAsync(cancellation);
            return AgentView.Of(agent, teams, whole: true, open: 0);
        }, cancellation)).ToHttp();

    private static void Enter(ZhiyinDb db, CurrentUser user, AuditLog audit, Agent agent, AgentChange ask, Role was, bool wasDisabled)
    {
        var id = agent.Id.ToString();
        if (agent.Role != was)
        {
            audit.Enter(db, user, "role.changed", "agent", id, new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = RoleNames.Wire(was), ["to"] = RoleNames.Wire(agent.Role) });
        }

        if (agent.Disabled != wasDisabled)
        {
            audit.Enter(db, user, agent.Disabled ? "agent.disabled" : "agent.enabled", "agent", id);
        }

        string?[] fields = [ask.Name is null ? null : "name", ask.Nick is null ? null : "nick", ask.Capacity is null ? null : "capacity", ask.Teams is null ? null : "teams"];
        if (fields.Any(f => f is not null))
        {
            audit.Enter(db, user, "agent.changed", "agent", id, new Dictionary<string, string>(StringComparer.Ordinal) { ["fields"] = string.Join(' ', fields.Where(f => f is not null)) });
        }
    }
}
