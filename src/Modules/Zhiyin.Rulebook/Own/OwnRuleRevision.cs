namespace Zhiyin.Rulebook.Own;

/// <summary>One revision of a shop's own rules as they were written. The book says which one is in force (<see cref="Book.ShopBook.OwnRules"/>); older ones stay.</summary>
public sealed class OwnRuleRevision
{
    public required ShopId Shop { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Revision { get; init; }

    /// <summary>The YAML document.</summary>
    public required string Source { get; init; }

    /// <summary>How many rules it holds.</summary>
    public required int Rules { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AgentId By { get; init; }
}
