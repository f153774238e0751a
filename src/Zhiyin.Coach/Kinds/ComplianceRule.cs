using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Kinds;

/// <summary>The kind «these words, weighed in their surroundings»: a hit of the phrases that is neither negated nor quoted, as heavy as <see cref="Weigh"/> finds it.</summary>
internal abstract class ComplianceRule : ReplyRule
{
    /// <summary>The phrases that make a candidate.</summary>
    protected abstract PatternSet Terms { get; }

    /// <summary>What to tell the agent.</summary>
    protected abstract string Message { get; }

    /// <summary>What to write instead; null when there is nothing to offer.</summary>
    protected virtual string? Advice => null;

    /// <summary>Other sets that <see cref="Weigh"/> reads.</summary>
    protected virtual IReadOnlyList<PatternSet> Context => [];

    /// <summary>How many characters in front of a hit a negation reaches; 0 when negation does not matter.</summary>
    protected virtual int NegationReach => 6;

    /// <summary>True when a negation ends where another statement begins without a mark: «不能发图您加我微信».</summary>
    protected virtual bool EndsAtStatement => false;

    /// <summary>True when words of others that are only told again («您问是不是全网最低») are none of the agent's.</summary>
    protected virtual bool HeedsReports => false;

    public sealed override IReadOnlyList<PatternSet> Patterns => field ??= [Terms, .. Context];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.Has(Terms))
        {
            return;
        }

        foreach (var span in reply.All(Terms))
        {
            if ((NegationReach > 0 && Scope.IsNegated(reply.Text, span.Start, NegationReach, EndsAtStatement ? Scope.StatementStart(reply.Text, span) : 0)) || Scope.IsQuoted(reply.Text, span) || (HeedsReports && Scope.IsReported(reply.Text, span)))
            {
                continue;
            }

            if (Weigh(reply, span) is { } severity)
            {
                findings.Add(this, span, Message, better: Advice, severity: severity);
            }
        }
    }

    /// <summary>How much the hit weighs here; null lets it pass.</summary>
    protected virtual Severity? Weigh(Reply reply, TextSpan span) => Info.Severity;
}
