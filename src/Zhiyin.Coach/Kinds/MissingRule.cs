using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Kinds;

/// <summary>
/// The kind «this must be said»: a finding when the buyer says <paramref name="when"/> (null: always) and the draft has no hit of <paramref name="required"/>.
/// </summary>
public class MissingRule(RuleInfo info, PatternSet? when, PatternSet required, string message, string? better = null) : ReplyRule
{
    public override RuleInfo Info { get; } = info;

    public override IReadOnlyList<PatternSet> Patterns { get; } = when is null ? [required] : [when, required];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Text.Length > 0 && !reply.Has(required) && (when is null || (reply.HasBuyerTurn && reply.BuyerSays(when))))
        {
            findings.AddAbsent(this, reply, message, better);
        }
    }
}
