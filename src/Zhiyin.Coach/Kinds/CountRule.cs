using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Kinds;

/// <summary>The kind «no more than so often»: a finding at the first hit of <paramref name="words"/> beyond <paramref name="most"/>.</summary>
public class CountRule(RuleInfo info, PatternSet words, int most, string message, string? better = null) : ReplyRule
{
    public override RuleInfo Info { get; } = info;

    public override IReadOnlyList<PatternSet> Patterns { get; } = [words];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Has(words) && reply.All(words) is { } hits && hits.Count > most)
        {
            findings.Add(this, hits[most], message, better);
        }
    }
}
