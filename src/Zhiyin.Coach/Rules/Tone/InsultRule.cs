using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Tone;

/// <summary>Insult, sarcasm or provocation.</summary>
internal sealed class InsultRule() : ActRule(
    new("TON007", "tone.insult", Categories.ToneInsult, Severity.Error)
    {
        Title = "挑衅、讽刺或侮辱买家",
        Why = "一句气话会变成截图、投诉和处罚；接不住时请组长来。",
        Basis = "handbook §3.5 N8，§3.4 F02",
        Bad =
        [
            new("[|爱买不买|]", Better: "价格我没有权限改，您账户里有一张10元券可以用"),
            new("[|一分钱一分货|]，就这个价", Better: "贵的是里料，更轻更暖；只秋天穿可以看薄款，169元"),
        ],
        Good = ["向12315反映是您的权利，我们配合处理", "不怕水，淋雨可以用", "滚筒洗衣机可以洗"],
    },
    Act.Insult,
    ToneWords.Insult,
    message: "这句会激化矛盾，不能这样说",
    sure: 0.75f,
    likely: 0.6f)
{
    public override IReadOnlyList<Zhiyin.Text.Patterns.PatternSet> Patterns => [ToneWords.Insult, Words.Empathy];

    // «投诉是您的权利» grants, it does not provoke. What only the act says is no ground for stopping anybody.
    protected override Severity? LevelAt(Reply reply, TextSpan span, Severity severity, bool said)
        => reply.Text.Contains("权利", StringComparison.Ordinal) || (!said && ToneGuard.IsKind(reply, span)) ? null
            : !said && severity == Severity.Error ? Severity.Warning : severity;
}
