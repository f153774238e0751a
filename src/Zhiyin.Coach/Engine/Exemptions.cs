using System.Collections.Immutable;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Faults;

namespace Zhiyin.Coach.Engine;

/// <summary>What no rule has to think of: quotation, negation, pasted words, senses of number and time, order, duplicates (handbook §4.1.3).</summary>
internal static class Exemptions
{
    private const int PastedLength = 6;

    private const double Doubtful = 0.5;

    private static readonly PatternSet s_senses = PatternSet.Of("senses",
        "第一(时间|次|步|天|个|页|批|周|回|条|位|张|排|项|点|种|季|年|轮|期|班)",
        "最(近|后|晚|早|迟|初|终|多|少|快|慢|新)(#|一|两|几|的)?(次|步|天|个|页|批|周|回|条|件|位|张|点|小时|分钟|工作日|进度|情况|物流|消息|版)?",
        "(首|头)(次|先|页|单|付|款|重)", "唯一(码|编码|标识|编号)", "(满|达到|超过)#");

    /// <summary>The pattern sets that the engine itself asks for; part of every catalog's index.</summary>
    public static IReadOnlyList<PatternSet> Patterns { get; } = [s_senses];

    /// <summary>Findings from left to right, without the exempted and without those that another of the same category already says at the same place.</summary>
    public static ImmutableArray<Finding> Apply(Reply reply, IReadOnlyList<(Finding Finding, TextSpan Normal)> findings, Suppressions suppressions, ShopSeverities severities)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var kept = new List<Finding>(findings.Count);
        foreach (var (finding, normal) in findings)
        {
            if (!IsExempt(reply, finding.Rule.Heeds, normal) && !suppressions.Hold(finding, reply.Draft.Normalized.Original))
            {
                kept.Add(severities.Apply(IsDoubted(reply, finding, normal) ? finding with { Severity = Severity.Hint, Blocks = false, Confidence = Doubtful } : finding));
            }
        }

        kept.RemoveAll(f => f.Rule.StandsIn && kept.Exists(other => other.Category == f.Category && !other.Rule.StandsIn && other.Severity >= f.Severity));
        if (kept.Exists(static f => f.Rule.GivesWay) && kept.Exists(static f => !f.Rule.GivesWay && f.Severity > Severity.Hint))
        {
            for (var i = 0; i < kept.Count; i++)
            {
                kept[i] = kept[i].Rule.GivesWay ? kept[i] with { Severity = Severity.Hint } : kept[i];
            }
        }

        Precedence.Apply(reply, kept);

        // One total order: the outcome must not depend on the order in which rules ran.
        kept.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Severity != b.Severity ? b.Severity.CompareTo(a.Severity)
            : a.Span.Length != b.Span.Length ? b.Span.Length.CompareTo(a.Span.Length)
            : a.Rule.Id != b.Rule.Id ? string.CompareOrdinal(a.Rule.Id, b.Rule.Id)
            : b.Confidence.CompareTo(a.Confidence));
        for (var i = kept.Count - 1; i > 0; i--)
        {
            for (var k = 0; k < i; k++)
            {
                if (kept[k].Category == kept[i].Category && kept[k].Severity >= kept[i].Severity && (kept[k].Blocks || !kept[i].Blocks) && (kept[k].Span.Overlaps(kept[i].Span) || kept[k].Span == kept[i].Span))
                {
                    kept.RemoveAt(i);
                    break;
                }
            }
        }

        Repeats.Join(reply, kept);
        return [.. kept];
    }

    private static bool IsExempt(Reply reply, Exempt heeds, TextSpan span)
    {
        var text = reply.Text;
        return span.Length > 0
            && ((heeds.HasFlag(Exempt.Quotation) && Scope.IsQuoted(text, span))
                || (heeds.HasFlag(Exempt.Negation) && Scope.IsNegated(text, span.Start))
                || (heeds.HasFlag(Exempt.BuyerWords) && IsPasted(reply, span))
                || (heeds.HasFlag(Exempt.NumberSense) && IsSense(reply, span)));
    }

    // The words are there, and the sentence reads as sound: unsure goes to hint.
    private static bool IsDoubted(Reply reply, Finding finding, TextSpan span)
        => finding.Rule.SoundBelow > 0 && finding.Severity > Severity.Hint && span.Length > 0
            && FaultReader.Suspicion(reply.Text, reply.SentenceAt(span.Start), span, finding.Category.Code) < finding.Rule.SoundBelow;

    private static bool IsSense(Reply reply, TextSpan span)
    {
        foreach (var sense in reply.All(s_senses))
        {
            if (sense.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPasted(Reply reply, TextSpan span)
    {
        var clause = Scope.ClauseAround(reply.Text, span);
        if (clause.Length < PastedLength)
        {
            return false;
        }

        var words = clause.Of(reply.Text);
        foreach (var bubble in reply.Thread.LastBuyerTurn.Bubbles)
        {
            if (bubble.Text.AsSpan().Contains(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
