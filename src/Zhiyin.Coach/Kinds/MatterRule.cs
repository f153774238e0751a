using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Faults;

namespace Zhiyin.Coach.Kinds;

/// <summary>
/// A forbidden matter in words that no list holds, read by the model of matters (docs/engine.md). At <paramref name="sure"/> or more the rule's severity counts,
/// below it is a hint. Where <paramref name="act"/> is given, a clause must read so to the model of acts too, or it stays a hint; beside a finding of a rule that knows the words it is silent.
/// A clause that denies the matter or has its reason is left out, and what remains of the sentence is read again: an innocent word beside a fault does not excuse it.
/// </summary>
internal abstract class MatterRule(RuleInfo info, string message, string better, float sure = 0.75f, float likely = 0.5f, Act? act = null) : ReplyRule
{
    private const float SecondGuess = 0.1f;

    // «…，好吗»: a tag, not a question.
    private const int Tag = 4;

    public override RuleInfo Info { get; } = info with { StandsIn = true };

    private static readonly PatternSet s_disclaimed = PatternSet.Of("matters.disclaimed",
        "(治|祛|管|降|消|替代|代替|保证|包|确定|说)不(了|好|准)", "(不能|不敢|没法|无法|不会)(跟|给|向)?(您|你)?(保证|打包票|承诺|说|治|代替|替代|收|要)", "不(需要|用|必)(您|你)?(提供|给|删|撤|改|写|垫|付)", "(照|按)(实|实际)", "(不影响|不附|不挂钩|不返|不收)", "(免费|我们承担|我们出|店里(承担|出))");

    public override IReadOnlyList<PatternSet> Patterns => [Contexts.Caution, s_disclaimed];

    /// <summary>False where the facts or the thread make it lawful.</summary>
    protected virtual bool Applies(Reply reply, TextSpan span) => true;

    /// <summary>True where <paramref name="clause"/> itself is lawful or denies the matter; the rest of its sentence is judged without it.</summary>
    protected virtual bool Spares(Reply reply, TextSpan clause) => false;

    /// <summary>True where the reading can be no more than advice.</summary>
    protected virtual bool Doubts(Reply reply, TextSpan span) => false;

    public override void Review(Reply reply, FindingSink findings)
    {
        FaultReading? worst = null;
        foreach (var fault in reply.Faults)
        {
            if (fault.Matter == Info.Category.Code && IsSurest(reply, fault) && Judge(reply, fault) is { } judged && (worst is null || judged.Confidence > worst.Confidence))
            {
                worst = judged;
            }
        }

        if (worst is not null)
        {
            var firm = worst.Confidence >= sure && !Doubts(reply, worst.Span) && (act is not { } said || Says(reply, worst.Span, said));
            findings.Add(this, worst.Span, message, better, severity: firm ? null : Severity.Hint, confidence: worst.Confidence);
        }
    }

    // A sentence is judged once, by its surest reading: what excuses that excuses its parts.
    private static bool IsSurest(Reply reply, FaultReading fault)
    {
        var sentence = reply.SentenceAt(fault.Span.Start);
        foreach (var other in reply.Faults)
        {
            if (other.Matter == fault.Matter && other.Confidence > fault.Confidence && sentence.Overlaps(other.Span))
            {
                return false;
            }
        }

        return true;
    }

    // The fault without the clauses that are none; null when nothing of it remains.
    private FaultReading? Judge(Reply reply, FaultReading fault)
    {
        if (Scope.IsSupposed(reply.Text, fault.Span))
        {
            return null;
        }

        var clauses = Segmenter.Clauses(reply.Text, fault.Span);
        var left = new List<TextSpan>(clauses.Count);
        var spared = false;
        var open = false;
        foreach (var clause in clauses)
        {
            if (IsSpared(reply, clause))
            {
                spared = true;
                open = false;
                continue;
            }

            if (open)
            {
                left[^1] = TextSpan.FromTo(left[^1].Start, clause.End);
            }
            else
            {
                left.Add(clause);
            }

            open = true;
        }

        if (!spared)
        {
            return fault.Confidence >= likely && !Around.Asked(reply, fault.Span) && Applies(reply, fault.Span) ? fault : null;
        }

        // What is left has lost its surroundings: only a sure reading of it counts.
        FaultReading? best = null;
        foreach (var rest in left)
        {
            var confidence = Around.Asked(reply, rest) ? 0 : FaultReader.Suspicion(reply.Text, rest, rest, fault.Matter) ?? 0;
            if (confidence >= sure && (best is null || confidence > best.Confidence) && Applies(reply, rest))
            {
                best = fault with { Span = rest, Confidence = confidence };
            }
        }

        return best;
    }

    private bool IsSpared(Reply reply, TextSpan clause)
    {
        foreach (var disclaimer in reply.All(s_disclaimed))
        {
            if (clause.Overlaps(disclaimer))
            {
                return true;
            }
        }

        return (clause.Length <= Tag && Around.Asked(reply, clause)) || Contexts.IsCautioned(reply, clause, [Contexts.Caution]) || Spares(reply, clause);
    }

    // Two readers that learned from different material agree.
    private static bool Says(Reply reply, TextSpan span, Act act)
    {
        foreach (var clause in reply.Draft.Clauses)
        {
            if (span.Overlaps(clause.Span) && clause.Score(act) >= SecondGuess)
            {
                return true;
            }
        }

        return false;
    }
}
