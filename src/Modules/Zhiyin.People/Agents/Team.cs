namespace Zhiyin.People.Agents;

/// <summary>A skill group (技能组).</summary>
public sealed class Team
{
    public required ShopId Shop { get; init; }

    public required TeamId Id { get; init; }

    public required string Name { get; set; }
}

/// <summary>Who belongs to a skill group.</summary>
public sealed class TeamMember
{
    public required ShopId Shop { get; init; }

    public required TeamId Team { get; init; }

    public required AgentId Agent { get; init; }
}
