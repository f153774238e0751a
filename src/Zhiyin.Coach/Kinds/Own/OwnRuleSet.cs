using System.Collections.Immutable;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>
/// A shop's own rules, read from one YAML document (docs/how-to/write-your-own-rules.md): the rules, what the shop does not want to be told, and how much built-in rules matter to it.
/// With <see cref="Faults"/> the document is refused as a whole.
/// </summary>
public sealed record OwnRuleSet(
    ImmutableArray<OwnRule> Rules, ImmutableArray<Suppression> Suppressions, ImmutableDictionary<string, Severity> Severities, ImmutableArray<OwnFault> Faults)
{
    /// <summary>As many UTF-16 units as a document may have.</summary>
    public const int Longest = 200_000;

    /// <summary>Nothing.</summary>
    public static OwnRuleSet Empty { get; } = new([], [], ImmutableDictionary<string, Severity>.Empty, []);

    /// <summary>
    /// Reads <paramref name="yaml"/>. With <paramref name="examples"/> every rule has to find its bad examples and leave its good ones alone; without, as for a document that passed before,
    /// only what is written is checked, and what can be read is in the set whatever the faults.
    /// </summary>
    public static OwnRuleSet Read(string yaml, bool examples = true)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var set = new OwnDocumentReader().Read(yaml);
        return examples && set.Faults.IsEmpty ? set with { Faults = [.. set.Rules.SelectMany(OwnExamples.Faults)] } : set;
    }

    /// <summary>The coach with the rules that ship and these; what blocks replies stays as it is.</summary>
    public ReplyCoach Coach() => new(RuleCatalog.BuiltIn.With(Rules), new Suppressions(Suppressions), new ShopSeverities(Severities));

    /// <summary>A coach with these rules alone, to try them.</summary>
    public ReplyCoach Alone() => new(new RuleCatalog(Rules));
}
