using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
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
        Good = ["退款原因按实际情况选就行", "没收到先别点确认收货", new("您申请退款，理由选「拍错/多拍」，我这边马上同意", Thread: "买家: 我手滑拍了两单")],
    },
    message: "像是在左右退款的原因、收货或投诉",
    better: "请买家照实申请，退款不附条件",
    sure: 0.84f)
{
    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, Contexts.OwnReason, Contexts.Fault, s_true, s_onShop, s_toOwn, s_honest, s_missing, s_asMissing];

    // «原因选「商品破损」» about a cracked bowl is the truth.
    private static readonly PatternSet s_true = PatternSet.Of("matters.true-reason", "(原因|理由){0,4}(选|填|点|写){0,3}(商品|货物|质量|实物)?(破损|损坏|质量|瑕疵|少件|漏发|少发|发错|错发|描述不符|不符|过期|变质|有问题)");

    // What puts it on the shop hurts no buyer: «建议改成质量问题，运费归我们».
    private static readonly PatternSet s_onShop = PatternSet.Of("matters.on-the-shop", "(选|填|改|写|换|点|重提|提交){0,3}(成|为|是)?(质量问题|(商品)?(与)?描述不符|少件|漏发|发错货?|商品破损|卖家发错)", "按(质量问题|描述不符|少件|破损)");
    private static readonly PatternSet s_toOwn = PatternSet.Of("matters.to-own-fault", "(别|不要|甭|莫)(选|填|点|写|提){0,3}(质量|描述|破损|少件|发错)");

    private static readonly PatternSet s_honest = PatternSet.Of("matters.honest-reason", "(照|如|据|按)实");

    // To somebody who has received nothing, «未收到货» is the truth as well.
    private static readonly PatternSet s_missing = PatternSet.Of("matters.missing", "(没|未)(有)?(收到|到货|到手)", "(没|未)收");
    private static readonly PatternSet s_asMissing = PatternSet.Of("matters.as-missing", "(点|选|勾|填|申请){0,6}(未收到|没收到|仅退款)");

    // Who does not want it any more may be told to say so.
    protected override bool Applies(Reply reply, TextSpan span)
        => !(span.Of(reply.Text).IndexOf("不喜欢") >= 0 && !Contexts.IsFault(reply)) && !Around.BuyerEver(reply, Contexts.OwnReason) && !(Has(reply, s_asMissing, span) && Around.BuyerEver(reply, s_missing));

    protected override bool Spares(Reply reply, TextSpan clause) => Has(reply, s_honest, clause) || (Has(reply, s_onShop, clause) && !reply.Has(s_toOwn)) || (Has(reply, s_true, clause) && Contexts.IsFault(reply));

    private static bool Has(Reply reply, PatternSet set, TextSpan clause)
    {
        foreach (var hit in reply.All(set))
        {
            if (clause.Overlaps(hit) && !Scope.IsNegated(reply.Text, hit.Start, reach: 2))
            {
                return true;
            }
        }

        return false;
    }
}
