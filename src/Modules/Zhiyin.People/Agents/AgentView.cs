using System.Text.Json.Serialization;

namespace Zhiyin.People.Agents;

/// <summary>An agent as colleagues see one; the fields that are null are for <c>agents.manage</c> only.</summary>
public sealed record AgentView(
    AgentId Id, string Name, string Nick, Presence Presence, Role Role, IReadOnlyList<TeamId> Teams, bool Disabled,
    string? Login, int? Capacity, bool? TwoFactor, DateTimeOffset? LastSeenAt, int? Open)
{
    /// <summary>The generated password, in the answer that made it and never again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Password { get; init; }

    internal static AgentView Of(Agent agent, IReadOnlyList<TeamId> teams, bool whole, int open)
        => new(
            agent.Id, agent.Name, agent.Nick, agent.Presence, agent.Role, teams, agent.Disabled,
            whole ? agent.Login : null, whole ? agent.Capacity : null, whole ? agent.TotpConfirmed : null, whole ? agent.LastSeenAt : null, whole ? open : null);
}

/// <summary>A password that is shown once.</summary>
public sealed record PasswordView(string Password);
