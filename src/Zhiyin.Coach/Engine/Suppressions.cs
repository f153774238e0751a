using System.Collections.Frozen;
using System.Collections.Immutable;
using Zhiyin.Text;

namespace Zhiyin.Coach.Engine;

/// <summary>Something a shop does not want to be told: a rule (id or name), a phrase that is its own way of speaking, or a phrase for one rule only.</summary>
public sealed record Suppression(string? Rule, string? Phrase);

/// <summary>The suppressions of one shop; findings that block a reply are never held back.</summary>
public sealed class Suppressions
{
    private readonly ImmutableArray<Suppression> _all;
    private readonly FrozenSet<string> _rules;
    private readonly ImmutableArray<Suppression> _phrases;

    /// <summary>Holds back what <paramref name="all"/> name.</summary>
    public Suppressions(IEnumerable<Suppression> all)
    {
        ImmutableArray<Suppression> list = [.. all];
        _all = list;
        _rules = list.Where(s => s is { Phrase: null, Rule: not null }).Select(s => s.Rule!).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _phrases = [.. list.Where(s => !string.IsNullOrEmpty(s.Phrase))];
    }

    /// <summary>Nothing is held back.</summary>
    public static Suppressions None { get; } = new([]);

    /// <summary>These and <paramref name="more"/>.</summary>
    public Suppressions And(IEnumerable<Suppression> more) => new(_all.Concat(more));

    internal bool Hold(Finding finding, string draft)
    {
        if (finding.Blocks)
        {
            return false;
        }

        if (_rules.Count > 0 && Names(finding.Rule, _rules.Contains))
        {
            return true;
        }

        foreach (var (rule, phrase) in _phrases)
        {
            if (rule is null || Names(finding.Rule, name => string.Equals(name, rule, StringComparison.OrdinalIgnoreCase)))
            {
                for (var at = draft.IndexOf(phrase!, StringComparison.Ordinal); at >= 0; at = draft.IndexOf(phrase!, at + 1, StringComparison.Ordinal))
                {
                    if (new TextSpan(at, phrase!.Length).Contains(finding.Span))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Names(RuleInfo rule, Func<string, bool> test) => test(rule.Id) || test(rule.Name) || rule.Aliases.Any(test);
}
