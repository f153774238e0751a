using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Kinds;

/// <summary>The kind «first this, then that»: a finding at the first hit of <paramref name="later"/> that comes before every hit of <paramref name="first"/>.</summary>
public class OrderRule(RuleInfo info, PatternSet first, PatternSet later, string message, string? better = null) : ReplyRule
{
    public override RuleInfo Info { get; } = info;

    public override IReadOnlyList<PatternSet> Patterns { get; } = [first, later];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.First(later) is { } span && (reply.First(first) is not { } due || span.Start < due.Start))
        {
            findings.Add(this, span, message, better);
        }
    }
}
