using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Counterfeit;

/// <summary>Imitations are admitted or offered.</summary>
internal sealed class ImitationRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("CFT001", "counterfeit.imitation", Categories.Counterfeit, Severity.Error)
    {
        SoundBelow = 0.02f,
        Title = "承认或推销仿品",
        Why = "卖仿品违法，说出口就是证据；买家还可以要求退一赔三。",
        Basis = "商标法第五十七条；消费者权益保护法第五十五条；handbook F12",
        Blocks = true,
        Bad =
        [
            new("这个是[|高仿|]的，质量很好", Better: "我们的授权书和进货凭证可以发您核对"),
            "[|原单货|]，跟专柜一样",
            "[|跟正品一模一样|]，没人看得出来",
            "这价位肯定[|不是专柜那种，懂|]的都懂",
        ],
        Good =
        [
            "我们不卖高仿，都是品牌授权的",
            "按原单号帮您查",
            "市面上有高仿，请认准防伪码",
            "1:1的比例兑水",
            "款项按原单退回",
            "品牌授权书可以发您",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("counterfeit.imitation",
        "(高仿|精仿|超a|a货|原单|莆田(鞋|货|版)?|复刻(版)?(货|鞋|表|包)?|顶级复刻|1:1(复刻|仿|做的|原版)?|仿的|仿版|仿品|仿货|山寨|水货|剪标|贴牌货|(外贸|大牌|专柜|出口|原厂)(尾单|原单|货)|真标|过检|过验)", "(跟|和|与)(正品|专柜|真的|真货|官方|原版|大牌|品牌)(的|货|款)?(一模一样|一个样|没区别|没差|没啥区别|没什么区别|看不出区别|分不出来?|差不多|同品质|一样的料)", "(跟|和|与)(正品|专柜|大牌|原版|真货){0,3}(一个模子|没两样|没分别|不相上下|像得)", "(专柜|柜姐|鉴定师|行家|内行)(都|也)?(看|验|分|认)不出", "渠道货", "(看不出|分不出|认不出|验不出|查不出)(来)?(是)?(真|假|区别)", "(不是|没有|没)(正品|专柜|品牌授权|官方授权|品牌方授权|官方正品)(那种|货|的)?{0,6}(但|不过|懂|质量|品质|一样|价格|价|性价比)", "(不是专柜(那种|的|货)|(大牌|品牌)(代工厂|同厂|原厂)(出来|流出|的货|出货|直出|的尾)|代工厂(流出|出来|直出|尾货))", "(吊牌|商标|标牌|logo|标)(是|都)?(我们|咱|自己){1,4}(换|贴|缝|钉|打)", "(厂|厂子|工厂|车间)(里)?流出来", "同一个?(厂|厂子|厂家|工厂|生产线|流水线)(出来|出|生产|下来)的?(货)?", "(这个|这)(价|价格|价位|钱){0,6}(买不到|不可能是|哪有|怎么可能是)(正品|真的|真货|专柜)", "(能|可以)(过)?(专柜|得物|鉴定|验货)(都)?(验|鉴定|过)(不出|得过|过)")
        .Spare("原单(号|退|地址|返|路|信息|价|据|里|上|的(地址|收|商品|金额|优惠))", "(按|在|从|回|您|你|和|跟|与)原单", "高仿(真|生)", "仿(的)?(真|皮|古|生)", "1:1(的)?(比例|兑|稀释|混|调|配|赔)", "(不(卖|是|做|存在)|没有|拒绝|杜绝|打击|谨防|小心|警惕|认准|区分){0,6}(高仿|仿品|a货|山寨|水货|复刻|仿货|原单)", "(防|抗)水货", "复刻(唱片|经典|老味道|口味)", "原单(独|位)", "水货(架|柜)", "清真标");

    protected override string Message => "不能承认或推销仿品";

    protected override string? Advice => "出示授权书、进货凭证和防伪查询方法";

    protected override IReadOnlyList<PatternSet> Context => [.. Contexts.Cautions];

    protected override int NegationReach => 6;

    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        if (Contexts.IsCautioned(reply, span) || Around.Asked(reply, span))
        {
            return null;
        }

        // «市面上有高仿» speaks of others.
        var sentence = reply.SentenceAt(span.Start);
        var before = reply.Text.AsSpan(sentence.Start, span.Start - sentence.Start);
        return before.Contains("市面", StringComparison.Ordinal) || before.Contains("网上有", StringComparison.Ordinal) ? null : Severity.Error;
    }
}
