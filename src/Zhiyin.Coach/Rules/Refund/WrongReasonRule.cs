using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Refund;

/// <summary>The buyer is led to give a wrong reason for the refund.</summary>
internal sealed class WrongReasonRule : ComplianceRule
{
    private static readonly PatternSet s_lure = PatternSet.Of("refund.lure", "(这样|那样|会|就|审核|处理|系统|到账|通过|办)(更|比较|能)?{0,2}(快|容易通过|好通过|好处理|秒过|秒退|省事|方便|顺利|好过)", "(审核|系统|通过)?过不(了|去)", "(通不过|批不下来|不好批|不给过)", "(不然|否则|要不然?){0,8}(慢|审核|久|麻烦|不好|退不|影响|过不|卡)", "(影响|扣)(我们|店铺|到我们)", "(拜托|帮帮忙|行个方便|体谅)");

    public override RuleInfo Info { get; } = new("RFD001", "refund.wrong-reason", Categories.RefundManipulation, Severity.Error)
    {
        Title = "诱导填写不真实的退款原因",
        Why = "改掉原因等于替店铺销毁证据，运费和赔付都会由买家吃亏。",
        Basis = "平台规则；handbook §4.4、F06",
        Blocks = true,
        Bad =
        [
            new("申请[|原因麻烦选「不想要了|]」，这样快一点", Better: "申请原因您按实际选「商品破损」就行，运费我们承担", Thread: "买家: 收到就是破的"),
            new("[|原因您填七天|]无理由哈", Thread: "买家: 鞋子开胶了"),
            "[|别选质量|]问题，不然要审核很久",
        ],
        Good =
        [
            new("原因选七天无理由就可以", Thread: "买家: 不喜欢这个颜色"),
            "退款原因您按实际情况选就行",
            "退款原因选「商品破损」，我这边马上审核",
            "在订单页点申请退款，原因选七天无理由，我这边审核",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("refund.wrong-reason",
        "别(选|点|写|填|勾){0,4}(发货|没发|未发|延迟|迟|质量|破损|少件|错发|描述|假)",
        "(原因|理由|类型){0,8}(选|写|填|勾|点|改|换|说)(成|为|个|择|一下|上|写)?{0,3}(不想要|不喜欢|七天|7天|无理由|多拍|拍多|拍错|买错|个人|不合适|不需要|协商一致|其他|尺码|重复|信息填错|地址|我不)", "(选|写|填|勾|点|改|换)(成|为|个|择|一下)?{0,4}(不想要|不喜欢|七天无理由|7天无理由|多拍|拍错|个人原因|协商一致|尺码不合适){0,6}(原因|理由|这个|那个|选项|就|快)", "(别|不要|不用|先别|千万别)(选|写|填|勾|提|点|说)(成|是|为)?{0,3}(质量|破损|错发|发错|少件|描述不符|假|商品问题|未按|没发货|卖家|我们)", "(申请|退款|退货)(的时候|时)?{0,4}(就说|说是|就写|写成)(自己|您自己|你)?(是)?{0,3}(不想要|不喜欢|拍错|买错|不合适|个人)")
        .Spare("(按|照)(实际|真实)");

    protected override string Message => "退款原因要按实际情况填";

    protected override string? Advice => "请买家按实际选原因，运费按责任承担";

    protected override IReadOnlyList<PatternSet> Context => [Contexts.Fault, Contexts.OwnReason, s_lure];

    protected override int NegationReach => 0;

    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        if (Around.Questioned(reply, span))
        {
            return null;
        }

        var text = span.Of(reply.Text);
        if (text[0] is '别' or '不' or '先' or '千')
        {
            return Severity.Error;
        }

        // The buyer's own reason may of course be chosen; a fault in the thread, or a lure, makes it a lie.
        if (Around.BuyerEver(reply, Contexts.OwnReason) && !Contexts.IsFault(reply))
        {
            return null;
        }

        return Contexts.IsFault(reply) || reply.Has(s_lure) ? Severity.Error : null;
    }
}
