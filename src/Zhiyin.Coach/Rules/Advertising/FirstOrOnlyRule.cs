using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>K2: first, only, leading.</summary>
internal sealed class FirstOrOnlyRule : AdTermRule
{
    public override RuleInfo Info { get; } = new("ADV002", "ad.first", Categories.AdAbsolute, Severity.Error)
    {
        Title = "自称第一、唯一或领导品牌",
        Why = "排名和唯一性要有可核对的来源和期间，口头一说就是虚假宣传。",
        Basis = "广告法第九条第（三）项；handbook §4.1.2",
        Blocks = true,
        Bad =
        [
            new("这个品类我们[|全网第一|]", Better: "这款近一个月店里卖得多，评价您可以看看"),
            "[|独一无二|]的配方",
            "我们是[|行业领导品牌|]",
            "整个行业[|找不出第二家|]",
        ],
        Good =
        [
            "这是您第一次在我们家买吗",
            "我会第一时间帮您核实",
            "唯一区别是A款多一个口袋",
            "首次使用请先充满电",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("ad.FirstOrOnlyRule",
        "(没有?|找不出|挑不出)(谁|哪)家?{0,4}(做得|比得|赶得|超得)?(过|上|赢)(我们|咱们|我家|本店)",
        "(全国|全网|全球|世界|行业|类目|同类|销量|口碑|质量|品质|排名|国内|业内|亚洲)(排名)?(第一|no.?1|top ?1|老大|之首|之最|冠军|榜首)", "第一(品牌|大牌|选择|梯队|家(做|推出|采用|用))", "(no. ?1|no1|top ?1)", "唯一(能|一款|一家|可以|有|做到|拥有|通过|获得|指定)", "独一无二", "独一份", "独家(配方|技术|专利|秘方|工艺|首发|研发|拥有)", "(全网|行业|国内|全球|全国)(首选|首创|首家|独家|唯一|独此一家)", "首(创|选品牌)", "领导(品牌|者)", "(行业|全国|国内|世界|全球|业内|市场)(领导品牌|领先|领军|龙头|标杆|霸主|巨头|老大)", "王牌", "填补(国内|国际|市场|行业)?空白", "史无前例", "前无古人", "绝无仅有", "独此一家", "(只有|就)我们(一)?家(有|做|能|敢|才)", "(找不到|找不出|没有)第二(家|款|个)", "第二{0,8}第一", "别(家|处|的店)(都)?(没有|做不到|做不出)(的)?(这|同样|这种|一样)?", "(业内|行业)公认")
        .Spare("唯一(能|可以)(退|改|确认)", "唯一有(区别|问题|不同)", "领导者力", "王牌(对王牌|飞行员|特工)");

    protected override string Message => "排名、唯一、领导地位没有依据不能说";

    protected override string Advice => "有证据就写明出处和日期，没有就说具体的优点";
}
