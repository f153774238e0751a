using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Faults;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>
/// A forbidden matter in words that no list holds, read by the model of matters (docs/engine.md). At <paramref name="sure"/> or more the rule's severity counts,
/// below it is a hint. Where <paramref name="act"/> is given, a clause must read so to the model of acts too, or it stays a hint; beside a finding of a rule that knows the words it is silent.
/// </summary>
internal abstract class MatterRule(RuleInfo info, string message, string better, float sure = 0.75f, float likely = 0.5f, Act? act = null) : ReplyRule
{
    private const float SecondGuess = 0.1f;

    public override RuleInfo Info { get; } = info with { StandsIn = true };

    private static readonly PatternSet s_disclaimed = PatternSet.Of("matters.disclaimed",
        "(治|祛|管|降|消|替代|代替|保证|包|确定|说)不(了|好|准)", "(不能|不敢|没法|无法|不会)(跟|给|向)?(您|你)?(保证|打包票|承诺|说|治|代替|替代|收|要)", "不(需要|用|必)(您|你)?(提供|给|删|撤|改|写|垫|付)", "(照|按)(实|实际)", "(不影响|不附|不挂钩|不返|不收)", "(免费|我们承担|我们出|店里(承担|出))");

    public override IReadOnlyList<PatternSet> Patterns => [Contexts.Caution, s_disclaimed];

    /// <summary>False where the facts or the thread make it lawful.</summary>
    protected virtual bool Applies(Reply reply, TextSpan span) => true;

    public override void Review(Reply reply, FindingSink findings)
    {
        FaultReading? best = null;
        foreach (var fault in reply.Faults)
        {
            if (fault.Matter == Info.Category.Code && fault.Confidence >= likely && (best is null || fault.Confidence > best.Confidence))
            {
                best = fault;
            }
        }

        if (best is null || Around.Asked(reply, best.Span) || Around.SentenceHas(reply, Contexts.Caution, best.Span) || Around.SentenceHas(reply, s_disclaimed, best.Span) || Scope.IsSupposed(reply.Text, best.Span) || !Applies(reply, best.Span))
        {
            return;
        }

        findings.Add(this, best.Span, message, better, severity: best.Confidence >= sure && (act is not { } said || Says(reply, best.Span, said)) ? null : Severity.Hint, confidence: best.Confidence);
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
