using Zhiyin.People.Audit;
using Zhiyin.People.Profile;

namespace Zhiyin.People.Agents;

/// <summary>PUT agents/{id}/presence: a lead sets who forgot to, in their own skill groups; with all conversations, in the whole shop.</summary>
internal static class SetPresence
{
    public static async Task<IResult> HandleAsync(AgentId id, PresenceAsk ask, CurrentUser user, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
        => (await store.WriteAsync<Result<Done>>(async db =>
        {
            var agent = await db.FindAgentAsync(user.Shop, id, cancellation);
            var mine = user.Has(Right.ConversationsAll)
                || await db.Set<TeamMember>().AnyAsync(m => m.Shop == user.Shop && m.Agent == id && user.Teams.Contains(m.Team), cancellation);
            if (agent is null || agent.Disabled || !mine)
            {
                return Refusal.NotFound;
            }

            Presences.Set(db, agent, ask.Presence, time.GetUtcNow());
            audit.Enter(db, user, "presence.set", "agent", id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["presence"] = ask.Presence.ToString().ToLowerInvariant() });
            return default(Done);
        }, cancellation)).ToHttp();
}
