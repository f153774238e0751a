using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Tests.HowTo;

/// <summary>The agent's own hours are put before the buyer's question.</summary>
internal sealed class OffDutyRule : ReplyRule
{
    private static readonly PatternSet s_offDuty = PatternSet.Of("duty.off", "(我|我们)(马上|快|就要|都要|要)下班");

    public override RuleInfo Info { get; } = new("DTY001", "duty.off", Categories.ToneShirk, Severity.Warning)
    {
        Title = "拿下班当理由",
        Why = "买家等的是答案，不是班表；交给谁、几点回话才算有着落。",
        Bad = [new("[|我马上下班了|]，明天再说吧", Better: "我现在就查，20:00前回复您")],
        Good = ["我们每天9:00到22:00都在", "您下班后去取也可以", "我马上下班了，已转给晚班同事小禾，她接着帮您处理"],
    };

    public override IReadOnlyList<PatternSet> Patterns => [s_offDuty];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.First(s_offDuty) is { } span && !reply.Does(Act.Transfer))
        {
            findings.Add(this, span, "说清由谁接着办、几点回话");
        }
    }
}
