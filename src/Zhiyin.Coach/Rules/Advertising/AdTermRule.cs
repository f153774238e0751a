using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>A family of absolute terms with the exemptions of handbook §4.1.3.</summary>
internal abstract class AdTermRule : ReplyRule
{
    /// <summary>The terms of the family.</summary>
    protected abstract PatternSet Terms { get; }

    /// <summary>What to tell the agent.</summary>
    protected abstract string Message { get; }

    /// <summary>What to write instead.</summary>
    protected abstract string Advice { get; }

    public override IReadOnlyList<PatternSet> Patterns => field ??= [Terms, .. AdScope.Patterns];

    // «我要最便宜的就行»: which of the shop's own costs least is what was asked.
    private static bool IsAskedFor(Reply reply, ReadOnlySpan<char> term)
        => term.StartsWith("最便宜", StringComparison.Ordinal) && reply.Thread.LastBuyerTurn.Text.Contains("最便宜", StringComparison.Ordinal);

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.Has(Terms))
        {
            return;
        }

        foreach (var span in reply.All(Terms))
        {
            if (Scope.IsReported(reply.Text, span))
            {
                continue;
            }

            Severity? severity = AdScope.Weigh(reply, span) switch
            {
                AdWeight.Pass => null,
                AdWeight.Hint => Severity.Hint,
                AdWeight.Warning => Severity.Warning,
                _ => Info.Severity,
            };
            if (severity > Severity.Hint && IsAskedFor(reply, span.Of(reply.Text)))
            {
                severity = Severity.Hint;
            }

            if (severity is { } level)
            {
                findings.Add(this, span, level == Severity.Hint ? "对比要有内部数据支持" : Message, better: Advice, severity: level);
            }
        }
    }
}
