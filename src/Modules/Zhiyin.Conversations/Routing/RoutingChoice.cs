namespace Zhiyin.Conversations.Routing;

/// <summary>An agent as routing sees them: <paramref name="Open"/> conversations they work on now, of at most <paramref name="Capacity"/>.</summary>
public sealed record Candidate(AgentId Agent, bool Available, int Open, int Capacity, DateTimeOffset? LastAssignedAt, IReadOnlySet<TeamId> Teams)
{
    public bool HasRoom => Available && Open < Capacity;
}

/// <summary>Who gets the next conversation. Pure.</summary>
public static class RoutingChoice
{
    /// <summary>
    /// The least loaded (open ÷ capacity) available agent with room, of <paramref name="team"/> or of the whole shop when there is none; ties go to whoever was given nothing the longest.
    /// <paramref name="preferred"/> wins when they have room, whatever their load. Null: nobody, the conversation queues.
    /// </summary>
    public static Candidate? Choose(IReadOnlyCollection<Candidate> agents, TeamId? team, AgentId? preferred = null, AgentId? except = null)
    {
        var fit = agents.Where(a => a.HasRoom && a.Agent != except && (team is not { } needed || a.Teams.Contains(needed))).ToList();
        return fit.Find(a => a.Agent == preferred)
            ?? fit.OrderBy(a => (double)a.Open / a.Capacity).ThenBy(a => a.LastAssignedAt ?? DateTimeOffset.MinValue).ThenBy(a => a.Agent.Value).FirstOrDefault();
    }

    /// <summary>
    /// Online, and either never had the desk open (a program that only uses the API) or gave a sign of life within the last two minutes.
    /// </summary>
    public static bool IsAvailable(Presence presence, bool disabled, DateTimeOffset? lastLive, DateTimeOffset now)
        => !disabled && presence == Presence.Online && (lastLive is not { } seen || now - seen <= Silence);

    /// <summary>How long an agent's live channel may be silent before routing passes them over.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromMinutes(2);
}
