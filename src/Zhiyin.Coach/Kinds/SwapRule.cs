using System.Collections.Immutable;
using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Kinds;

/// <summary>A pair of the kind «say it another way»: what is said and what to put in its place.</summary>
public sealed record Swap(PatternSet Said, string Instead)
{
    /// <summary>A swap of one pattern.</summary>
    public static Swap Of(string pattern, string instead) => new(PatternSet.Of(pattern, pattern), instead);
}

/// <summary>The kind «say it another way»: a hit is a finding whose one-key fix is the other wording.</summary>
public class SwapRule(RuleInfo info, ImmutableArray<Swap> swaps, string message) : ReplyRule
{
    public override RuleInfo Info { get; } = info;

    public override IReadOnlyList<PatternSet> Patterns { get; } = [.. swaps.Select(s => s.Said)];

    public override void Review(Reply reply, FindingSink findings)
    {
        foreach (var swap in swaps)
        {
            if (reply.Has(swap.Said))
            {
                foreach (var span in reply.All(swap.Said))
                {
                    findings.Add(this, span, message, better: swap.Instead, replacement: swap.Instead);
                }
            }
        }
    }
}
