using System.Collections.Immutable;
using Zhiyin.Coach.Rules;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Engine;

/// <summary>All rules with their one compiled pattern index. <see cref="BuiltIn"/> is found by type: no list names a rule.</summary>
public sealed class RuleCatalog
{
    private static readonly Lazy<RuleCatalog> s_builtIn = new(() => new RuleCatalog(
        typeof(RuleCatalog).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(ReplyRule)) && t.GetConstructor(Type.EmptyTypes) is not null)
            .Select(t => (ReplyRule)Activator.CreateInstance(t)!)));

    /// <summary>A catalog of <paramref name="rules"/>; ids and names must be unique (<see cref="ArgumentException"/>).</summary>
    public RuleCatalog(IEnumerable<ReplyRule> rules)
    {
        Rules = [.. rules.OrderBy(r => r.Info.Id, StringComparer.Ordinal)];
        var twice = Rules.GroupBy(r => r.Info.Id).Concat(Rules.GroupBy(r => r.Info.Name)).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Two rules are called «{twice.Key}».", nameof(rules));
        }

        Index = new PatternIndex(Exemptions.Patterns.Concat(Rules.SelectMany(r => r.Patterns)));
    }

    /// <summary>The rules that ship, loaded once.</summary>
    public static RuleCatalog BuiltIn => s_builtIn.Value;

    /// <summary>Ordered by id.</summary>
    public ImmutableArray<ReplyRule> Rules { get; }

    /// <summary>The same rules run from last to first: the outcome of a review must be the same.</summary>
    public RuleCatalog Reversed() => new(this);

    /// <summary>
    /// The same rules with their own word lists emptied: what acts, order, facts and the model of matters find by themselves (docs/engine.md).
    /// The small sets that several rules share (a time, a reason, a way on) stay.
    /// </summary>
    public RuleCatalog WithoutWords()
    {
        var own = Rules.SelectMany(r => r.Patterns.Except(Words.Shared)).ToHashSet<PatternSet>(ReferenceEqualityComparer.Instance);
        return new RuleCatalog(Rules, new PatternIndex(Exemptions.Patterns.Concat(Rules.SelectMany(r => r.Patterns)), set => !own.Contains(set)));
    }

    /// <summary>These rules and a shop's own, which bring an index of theirs: the patterns of <paramref name="own"/> rules are not looked at.</summary>
    public RuleCatalog With(IEnumerable<ReplyRule> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new RuleCatalog([.. Rules, .. own], Index);
    }

    private RuleCatalog(ImmutableArray<ReplyRule> rules, PatternIndex index)
    {
        Rules = rules;
        Index = index;
    }

    private RuleCatalog(RuleCatalog other)
    {
        Rules = [.. other.Rules.Reverse()];
        Index = other.Index;
    }

    /// <summary>The patterns of all rules.</summary>
    public PatternIndex Index { get; }

    /// <summary>The rule with an id, a name or an alias; null when there is none.</summary>
    public ReplyRule? Find(string idOrName)
        => Rules.FirstOrDefault(r => string.Equals(r.Info.Id, idOrName, StringComparison.OrdinalIgnoreCase) || r.Info.Name == idOrName || r.Info.Aliases.Contains(idOrName));
}
