using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>K5: borrowing the authority of the state.</summary>
internal sealed class StateAuthorityRule : AdTermRule
{
    public override RuleInfo Info { get; } = new("ADV005", "ad.state", Categories.AdAbsolute, Severity.Error)
    {
        Title = "借国家机关或名号背书",
        Why = "用国家机关、特供、免检、驰名商标做宣传是法律明令禁止的。",
        Basis = "广告法第九条；商标法第十四条；handbook §4.1.2",
        Blocks = true,
        Bad =
        [
            new("这可是[|国家免检|]产品", Better: "这是本批次的质检报告，您可以核对报告编号"),
            "[|驰名商标|]，放心买",
            "这批是[|部队特供|]的",
        ],
        Good =
        [
            "我们是正规商家，营业执照在店铺首页可以查",
            "执行国家标准，报告可以发您",
            "赠品专供会员",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("ad.StateAuthorityRule",
        "国家(免检|质检总局推荐|领导人|机关|指定|推荐|认可的唯一|专用|背书)", "(军队|部队|军区|人民大会堂|中南海|国宴|机关|央企|政府|军工|航天|国务院|外交部)(专供|特供|专用|指定|内供)", "(专供|特供)(中南海|人民大会堂|军队|部队|机关|国宴|领导)?", "驰名商标", "中华老字号", "(领导人|首长|总理|主席|市长)(都|也|同款|用过|喝过|吃过|穿过)", "(央视|cctv|新华社)(推荐|认证|力荐|都推荐)", "(质检总局|药监局|卫健委|工商局|国家)(推荐|认证推荐)")
        .Spare("(专供|特供)(会员|老客|老顾客|直播|线上|电商|平台|款)");

    protected override string Message => "不能用国家机关、特供、免检等名义";

    protected override string Advice => "换成可核对的报告编号或执照信息";
}
