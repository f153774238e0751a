using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Price;

/// <summary>A price that only this buyer is to have, changed behind the page.</summary>
internal sealed class PrivatePriceRule : ComplianceRule
{
    private static readonly PatternSet s_discount = PatternSet.Of("price.authority", "(让利|议价|改价权限|可优惠|价格权限|授权)");

    public override RuleInfo Info { get; } = new("PRC004", "price.private", Categories.PriceDeceptive, Severity.Warning)
    {
        SoundBelow = 0.1f,
        Title = "私下改价、内部价",
        Why = "没有公示的「内部价」要么是假的，要么是越权；别的买家知道了就是投诉。",
        Basis = "明码标价和禁止价格欺诈规定；handbook §4.5",
        Bad =
        [
            new("您[|拍下先别付，我给您改个内部价|]", Better: "目前店铺券满199减20可以用，到手179元"),
            "[|我给您便宜5块|]",
            "[|这个价只给您|]一个人",
            "[|走员工价|]给您",
        ],
        Good =
        [
            "到手价179，券已经自动减了",
            "会员价在页面上可以看到",
            "您说的页面价159，差额20元我可以帮您退",
            "价格是统一的，我给您看看有没有可用的券",
            new("我给您便宜5块", Facts: """{"policy":{"议价":"客服可让利5元以内"}}"""),
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("price.private",
        "(内部|员工|亲友|内购|老板|私下|特批|底|成本|友情)价(给您|给你|卖|拿|走|算)?", "(走|拿|给|用|算|改)(个|您|你|一个)?(内部|员工|亲友|内购|特批|友情)(价|优惠|折扣|渠道|名额)?", "(拍下|下单|先拍){0,14}我{0,4}(改|修改|调|减)(个|一下|下)?{0,3}(价|低|便宜|少)", "我{0,4}(给|帮)(您|你)(再)?(便宜|少|优惠|减|让|抹|降|打)(个|点|掉)?{0,2}#(块|元|折)", "我{0,4}(给|帮)(您|你)(再)?(便宜|少|优惠|减|让|抹|降)(个|点|掉)?(零头|几块|一点|点)", "(这个|这|该)(价|价格|价钱|优惠)(我)?(只|就|单独)(给|对)(您|你)", "(别|不要|千万别)(跟|和|告诉|让)(别人|其他人|别的客户|别的买家)(说|讲|知道)", "(偷偷|悄悄|私下|单独|破例|破格)(地)?(给|帮)(您|你){0,4}(改|便宜|少|优惠|减|打折|降|价|折)", "(别人|其他人|别的客户)(都|可)?(没有|拿不到|享受不到|不是)(这个|这)?(价|优惠|待遇)")
        .Spare("(会员|老客|新人|直播|粉丝)专享价", "(减|优惠)(券|满)", "我{0,4}(给|帮)(您|你)(看|查|找|算|核|申请)");

    protected override string Message => "没有公示、没有权限的价格不要承诺";

    protected override string? Advice => "报页面上的优惠和到手价；确有权限时按流程走";

    protected override IReadOnlyList<PatternSet> Context => [s_discount];

    protected override int NegationReach => 5;

    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        foreach (var fact in reply.Facts?.All ?? [])
        {
            if (reply.Scan(fact.Value).Has(s_discount) || reply.Scan(fact.Path).Has(s_discount))
            {
                return null;
            }
        }

        return Around.Asked(reply, span) ? null : Severity.Warning;
    }
}
