namespace Zhiyin.People.Agents;

/// <summary>Who is in which skill group, in the caller's transaction.</summary>
internal static class TeamMembers
{
    /// <summary>Makes these the groups of the agent; refused when one is not this shop's.</summary>
    public static async Task<Refusal?> SetTeamsAsync(ZhiyinDb db, Agent agent, IReadOnlyCollection<TeamId> teams, CancellationToken cancellation)
    {
        var wanted = teams.Distinct().ToList();
        if (await db.Set<Team>().CountAsync(t => t.Shop == agent.Shop && wanted.Contains(t.Id), cancellation) != wanted.Count)
        {
            return PeopleRefusals.UnknownTeam;
        }

        var present = await db.Set<TeamMember>().Where(m => m.Shop == agent.Shop && m.Agent == agent.Id).ToListAsync(cancellation);
        db.RemoveRange(present.Where(m => !wanted.Contains(m.Team)));
        db.AddRange(wanted.Except(present.Select(m => m.Team)).Select(team => new TeamMember { Shop = agent.Shop, Team = team, Agent = agent.Id }));
        return null;
    }

    /// <summary>Makes these the members of the group; refused when one is not this shop's.</summary>
    public static async Task<Refusal?> SetMembersAsync(ZhiyinDb db, Team team, IReadOnlyCollection<AgentId> agents, CancellationToken cancellation)
    {
        var wanted = agents.Distinct().ToList();
        if (await db.Set<Agent>().CountAsync(a => a.Shop == team.Shop && wanted.Contains(a.Id), cancellation) != wanted.Count)
        {
            return PeopleRefusals.UnknownAgent;
        }

        var present = await db.Set<TeamMember>().Where(m => m.Shop == team.Shop && m.Team == team.Id).ToListAsync(cancellation);
        db.RemoveRange(present.Where(m => !wanted.Contains(m.Agent)));
        db.AddRange(wanted.Except(present.Select(m => m.Agent)).Select(agent => new TeamMember { Shop = team.Shop, Team = team.Id, Agent = agent }));
        return null;
    }
}
