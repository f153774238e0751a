using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>A refund steered, in other words.</summary>
internal sealed class RefundMatterRule() : MatterRule(
    new("RFD005", "refund.other-words", Categories.RefundManipulation, Severity.Warning)
    {
        Title = "换个说法左右了退款",
        Why = "退款的原因、收货和投诉都由买家照实定；拿它们做条件会受罚。",
        Basis = "handbook §4.4",
        Bad = [new("[|麻烦把仅退款撤销，我们走内部通道更快|]")],
        Good = ["退款原因按实际情况选就行", "没收到先别点确认收货"],
    },
    message: "像是在左右退款的原因、收货或投诉",
    better: "请买家照实申请，退款不附条件",
    sure: 0.84f)
{
    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, Contexts.OwnReason, Contexts.Fault, s_true];

    // «原因选「商品破损」» about a cracked bowl is the truth.
    private static readonly PatternSet s_true = PatternSet.Of("matters.true-reason", "(原因|理由){0,4}(选|填|点|写){0,3}(商品|货物|质量|实物)?(破损|损坏|质量|瑕疵|少件|漏发|少发|发错|错发|描述不符|不符|过期|变质|有问题)");

    // Who does not want it any more may be told to say so.
    protected override bool Applies(Reply reply, TextSpan span) => !(span.Of(reply.Text).IndexOf("不喜欢") >= 0 && !Contexts.IsFault(reply)) && !reply.Text.Contains("照实", StringComparison.Ordinal) && !reply.Text.Contains("如实", StringComparison.Ordinal) && !Around.BuyerEver(reply, Contexts.OwnReason) && !(Around.SentenceHas(reply, s_true, span) && Contexts.IsFault(reply));
}
