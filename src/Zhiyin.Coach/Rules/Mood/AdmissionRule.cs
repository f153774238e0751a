using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Mood;

/// <summary>The shop's fault is admitted before anybody established it.</summary>
internal sealed class AdmissionRule : ReplyRule
{
    public override RuleInfo Info { get; } = new("MOD003", "apology.liability", Categories.ApologyLiability, Severity.Warning)
    {
        SoundBelow = 0.1f,
        Title = "责任还没查清就认了错",
        Why = "责任未定时只为体验致歉：认错可能不属实，也会被当成证据。",
        Basis = "handbook §5.4 M5",
        Bad =
        [
            new("抱歉，[|是我们的失误|]，马上补发", Thread: "买家: 少了一件", Better: "收到只有一件，让您操心了，抱歉。请拍一下面单，我核对出库重量，30分钟内回复您"),
            new("不好意思，[|仓库发错了|]", Thread: "买家: 颜色不对", Better: "收到的颜色不对，给您添麻烦了，抱歉。麻烦拍一下面单我核对"),
        ],
        Good =
        [
            new("抱歉，是我们的失误，今天补发", Thread: "买家: 少了一件", Facts: """{"case":{"责任":"商家"}}"""),
            new("让您遇到这样的情况，真的很抱歉", Thread: "买家: 少了一件"),
            new("如果是我们的问题，运费我们承担", Thread: "买家: 少了一件"),
            new("查到了，抱歉，是仓库发错了，今天重发", Thread: "买家: 颜色不对\n系统: 仓库核实：错发\n买家: 怎么样了"),
        ],
    };

    private static readonly PatternSet s_found = PatternSet.Of("found-fault",
        "(核实|查到|确认|查明|查清|核对|检测){0,10}(漏发|错发|发错|漏装|少发|失误|责任|质量问题)", "(漏|错|少)发(属实|确认)", "(确实|的确)(漏|错|少|发错|是我们)", "责任(在|归|是|:)(商家|我们|我方|仓库)");

    private static readonly PatternSet s_packing = PatternSet.Of("packing-fault", "(发|寄|拿|装|配)(错|漏|少|混)", "(漏|错|少)(发|装|寄|配)", "(晚|迟|漏)发");

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_found, s_packing, Contexts.Supply, .. MoodGate.Patterns, .. Situation.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (MoodGate.Admission(reply) is not { } span || ResponsibilityReader.Of(reply) == Responsibility.Shop || Established(reply) || Around.Inside(reply, Contexts.Supply, Scope.ClauseAround(reply.Text, span)) || reply.Intends("C01") || reply.Intends("C08"))
        {
            return;
        }

        // The wrong thing, a missing one or a late one can only have come about here: no inquiry finds anything else. What the shop has on record as open stays open.
        var own = reply.First(s_packing) is { } packing && packing.Overlaps(reply.SentenceAt(span.Start)) && reply.Facts is not { HasFacts: true };
        findings.Add(this, span, "责任还没查清，先为体验致歉，别认错", "换成「让您遇到这样的情况，真的很抱歉」，再说怎么核对", severity: own ? Severity.Hint : null, confidence: 0.85);
    }

    // How the buyer was treated in this very chat (C01, C08) needs no inquiry.
    // Established by an earlier agent or system bubble, by a record of the shop, or by this very draft's own finding.
    private static bool Established(Reply reply)
    {
        if (reply.Has(s_found))
        {
            return true;
        }

        var bubbles = reply.Thread.Bubbles;
        foreach (var bubble in bubbles)
        {
            if (bubble.Role is Understanding.Threads.Role.Agent or Understanding.Threads.Role.System && reply.Scan(bubble.Text).Has(s_found))
            {
                return true;
            }
        }

        return reply.Facts is { } facts && facts.All.Any(f => ResponsibilityReader.IsRecord(f) && reply.Scan(f.Value).Has(s_found));
    }
}
