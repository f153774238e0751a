using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>Not knowing and not finding out, in other words; a warning only from a sure reading, for «一看就知道» praises as often as it shrugs.</summary>
internal sealed class ShrugMatterRule() : MatterRule(
    new("ANS006", "answer.unknown.other-words", Categories.AnswerUnknown, Severity.Warning)
    {
        Title = "换个说法说不知道",
        Why = "说自己不懂、让人自己去查，等于没答；先应下，查了再回。",
        Basis = "handbook §5.7",
        Bad = [new("[|问我等于白问，我也是看图卖货的|]")],
        Good = ["这个参数我手上没有，我现在去问产品同事，四点前给您准话"],
    },
    message: "只说不知道，没有去核实",
    better: "说去哪里核实、什么时候回",
    sure: 0.9f,
    act: Act.Unknown)
{
    // «以付款页显示为准» qualifies an answer that was given.
    protected override bool Applies(Reply reply, TextSpan span) => !span.Of(reply.Text).Contains("为准", StringComparison.Ordinal) && !reply.Has(s_seen);

    // Somebody is asked or brought in, or has already answered.
    protected override bool Doubts(Reply reply, TextSpan span) => reply.Has(s_settled);

    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, s_settled, s_seen];

    private static readonly PatternSet s_settled = PatternSet.Of("matters.asked-around", "(拉|请|叫|转|找)(他|她|同事|师傅|技术|专员|人)(进来|过来|来|接)", "(给|容)我#分钟", "(请教|问|查)(了|过)(师傅|同事|技术|工厂|厂家|说明书|资料)?", "(结论|答案|结果)(是|:)", "(书面|今天|明天|明早|稍后|一会儿){0,6}(发|回|答)(给)?您", "在线{0,6}(您稍|他|她|我)", "(同事|技术|师傅|法务|专员){0,10}(发|回|答复|告诉)您");

    // «看图就知道» says how one sees it.
    private static readonly PatternSet s_seen = PatternSet.Of("matters.seen-at-once", "(看|擦|试|拍|摸|闻|量|对|扫){0,6}就(知道|清楚|明白|晓得)");
}
