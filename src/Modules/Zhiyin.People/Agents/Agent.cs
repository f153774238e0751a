namespace Zhiyin.People.Agents;

/// <summary>A person who signs in: agent, lead, inspector, operator, supervisor or owner.</summary>
public sealed class Agent
{
    public required ShopId Shop { get; init; }

    public required AgentId Id { get; init; }

    /// <summary>Sign-in name, lower case, unique in the installation.</summary>
    public required string Login { get; init; }

    /// <summary>The person's own name, for colleagues.</summary>
    public required string Name { get; set; }

    /// <summary>The name buyers see (外显名).</summary>
    public required string Nick { get; set; }

    public required Role Role { get; set; }

    public required string PasswordHash { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool MustChangePassword { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Second factor, sealed with the master key; null while it is off.</summary>
    public byte[]? TotpSecret { get; set; }

    public bool TotpConfirmed { get; set; }

    /// <summary>Last time step that was used: a code works once.</summary>
    public long TotpLastStep { get; set; }

    public Presence Presence { get; set; }

    public DateTimeOffset? PresenceSince { get; set; }

    /// <summary>Conversations at once: 1 to 50 (handbook §8.3: 4).</summary>
    public int Capacity { get; set; } = 4;

    /// <summary>When routing last gave them a conversation; ties go to whoever waited longest.</summary>
    public DateTimeOffset? LastAssignedAt { get; set; }

    public DateTimeOffset? LastSeenAt { get; set; }
}
