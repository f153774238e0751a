namespace Zhiyin.Rulebook.Hits;

/// <summary>In how many drafts that somebody wanted to send a rule spoke.</summary>
public sealed class RuleHit
{
    public required ShopId Shop { get; init; }

    public required string Rule { get; init; }

    public long Hits { get; set; }
}
