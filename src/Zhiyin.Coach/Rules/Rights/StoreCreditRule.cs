using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Rights;

/// <summary>Money is given back as store credit only.</summary>
internal sealed class StoreCreditRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("RGT005", "rights.store-credit", Categories.RightsDenied, Severity.Error)
    {
        Title = "只退余额、退券，不退钱",
        Why = "退款要原路退回实际支付的钱，换成券或余额要买家自己同意。",
        Basis = "网络购买商品七日无理由退货暂行办法第十四条；handbook §4.4",
        Blocks = true,
        Bad =
        [
            new("退款[|只能退成店铺券|]", Better: "退款会原路退回您的付款账户，一般1到3天到账"),
            "钱退不了，[|只能给您折成积分|]",
        ],
        Good =
        [
            "退款原路返回您的付款账户",
            "优惠券会退回券包，现金原路返回",
            "您愿意的话也可以换成店铺券，金额多10元，由您选",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("rights.store-credit",
        "(只能|只可以|只会|统一|一律|全部|都是)(给您|给你|帮您)?(退|折|换|转|返|抵|存)(成|到|为|回|作|您)?{0,10}(余额|券|优惠券|购物金|积分|储值|会员卡|店铺账户|代金券|红包|京豆|淘金币)", "(退款?)(不|不能|没法|无法)(退)?(现金|原路|钱){0,8}(券|余额|积分|购物金)");

    protected override string Message => "退款要原路退回";

    protected override string? Advice => "说明原路退回和到账时间；换券要买家自愿";

    protected override int NegationReach => 3;
}
