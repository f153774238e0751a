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
    sure: 0.75f)
{
    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, Contexts.OwnReason];

    // Who does not want it any more may be told to say so.
    protected override bool Applies(Reply reply, TextSpan span) => !Around.BuyerEver(reply, Contexts.OwnReason);
}
