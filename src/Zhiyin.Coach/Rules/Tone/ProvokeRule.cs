using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Tone;

/// <summary>The buyer is dared to complain, or threatened with being shut out: a red line, so it cannot be sent.</summary>
internal sealed class ProvokeRule : ReplyRule
{
    public override RuleInfo Info { get; } = new("TON014", "tone.insult.provoke", Categories.ToneInsult, Severity.Error)
    {
        Title = "激买家去投诉，或威胁拉黑",
        Why = "投诉是买家的权利，激他去用只会把一件小事变成处罚；接不住时请组长来。",
        Basis = "handbook §3.5 N8，§3.4 F02，§4.9",
        Blocks = true,
        Bad =
        [
            new("不满意[|您去投诉吧|]，都一样", Better: "您可以投诉，这是您的权利，我先请主管接手，5分钟内联系您"),
            new("再骂就[|把你拉黑|]", Better: "您的不满我听到了，我请主管来跟您沟通，5分钟内联系您"),
        ],
        Good = ["向12315反映是您的权利，我们配合处理", "您想投诉的话入口在订单页，我也同时请主管联系您", "骚扰您的号码建议您拉黑，别接"],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [ToneWords.Provoke];

    public override void Review(Reply reply, FindingSink findings)
    {
        // «投诉是您的权利» grants, it does not provoke.
        if (reply.Text.Contains("权利", StringComparison.Ordinal) || reply.First(ToneWords.Provoke) is not { } span)
        {
            return;
        }

        findings.Add(this, span, "这句会激化矛盾，不能这样说", "请组长或主管接手，告诉买家多久内有人联系", confidence: 0.95);
    }
}
