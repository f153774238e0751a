using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Contact;

/// <summary>A code to scan that leads outside.</summary>
internal sealed class QrCodeRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("CON004", "contact.qr-code", Categories.ContactOffsite, Severity.Error)
    {
        Title = "让买家扫外部二维码",
        Why = "外部二维码是引流和诈骗的常见入口，平台一律按站外引导处理。",
        Basis = "各平台规则；handbook §4.2",
        Blocks = true,

        // How far a negation reaches is weighed below.
        Heeds = Exempt.Quotation | Exempt.BuyerWords,
        Bad =
        [
            new("[|扫一下这个二维码|]领券", Better: "店铺首页可以直接领券，我把入口发您"),
            "[|扫码进|]群有福利",
        ],
        Good =
        [
            "请勿扫描陌生二维码，谨防诈骗",
            "扫一扫包装上的防伪码就能查",
            "扫描说明书上的二维码看安装视频",
            "快递员扫面单条码后物流就更新了",
            "用支付宝扫码支付也可以",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("contact.qr-code",
        "扫(一下|一扫|描|描一下|下|码|个)?(这个|这张|下面的?|我的?|我发的?|我发您的?|上面的?|图片里?的?|图中的?|我们的?|店铺)(的)?(二维码|码|图)", "扫(个)?(二维码|码)(领|加|进|入|关注|下单|付|转|联系|添加|抢|返)", "(二维码|这个码)(发|给)(您|你)", "(发|给)(您|你)(个|一个|张|一张)(二维码|码)(您|你)?(扫|加|进)", "识别(一下)?(二维码|图中|下图)")
        .Spare("(说明书|包装|盒子|机身|瓶身|防伪|面单|吊牌|产品|设备|商品|卡片|保修卡|机器|底部|背面|路由器|屏幕|页面){0,6}(二维码|码|条码)", "(取件|取货|核销)码", "(请勿|不要|别|勿)扫{0,8}码");

    protected override string Message => "不要让买家扫外部二维码";

    protected override string? Advice => "用平台内的入口";

    protected override IReadOnlyList<PatternSet> Context => [.. Contexts.Cautions, s_genuine];

    protected override bool EndsAtStatement => true;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Contexts.IsCautioned(reply, span) || Around.SentenceHas(reply, s_genuine, span) ? null : Severity.Error;

    // The code under the coating says whether the goods are genuine.
    private static readonly PatternSet s_genuine = PatternSet.Of("contact.genuine-code", "涂层", "防伪", "真伪", "刮开");
}
