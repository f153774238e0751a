using Zhiyin.People.Agents;

namespace Zhiyin.People.Teams;

/// <summary>A skill group (技能组) with its members.</summary>
public sealed record TeamView(TeamId Id, string Name, IReadOnlyList<AgentId> Members);

/// <summary>Name and members of a skill group; null leaves what is there.</summary>
public sealed record TeamAsk(string? Name, IReadOnlyList<AgentId>? Members);

/// <summary>What making and changing a skill group have in common.</summary>
internal static class TeamWrites
{
    /// <summary>Sets name and members; refuses a name that another group has.</summary>
    public static async Task<Refusal?> SetAsync(ZhiyinDb db, Team team, TeamAsk ask, CancellationToken cancellation)
    {
        var name = AgentFields.Name(ask.Name ?? team.Name, "name");
        if (name.Refusal is { } refusal)
        {
            return refusal;
        }

        if (await db.Set<Team>().AnyAsync(t => t.Shop == team.Shop && t.Id != team.Id && t.Name == name.Value, cancellation))
        {
            return PeopleRefusals.NameTaken;
        }

        team.Name = name.Value;
        return ask.Members is null ? null : await TeamMembers.SetMembersAsync(db, team, ask.Members, cancellation);
    }

    public static async Task<TeamView> ViewAsync(ZhiyinDb db, Team team, TeamAsk ask, CancellationToken cancellation)
        => new(team.Id, team.Name, ask.Members?.Distinct().ToList() ?? await db.Set<TeamMember>().Where(m => m.Shop == team.Shop && m.Team == team.Id).Select(m => m.Agent).ToListAsync(cancellation));
}
