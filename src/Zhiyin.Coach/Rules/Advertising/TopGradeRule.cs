using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>K3: national, world, top class.</summary>
internal sealed class TopGradeRule : AdTermRule
{
    public override RuleInfo Info { get; } = new("ADV003", "ad.grade", Categories.AdAbsolute, Severity.Error)
    {
        Title = "自称国家级、世界级或顶级",
        Why = "级别是国家标准或评定给的，不能自己封。",
        Basis = "广告法第九条第（三）项；handbook §4.1.2",
        Blocks = true,
        Bad =
        [
            new("[|国家级|]品质，放心买", Better: "执行标准和质检报告我发您，您看下"),
            "[|顶级|]做工",
        ],
        Good =
        [
            "这款型号叫「至尊版」，参数发您",
            "一级能效，比三级省电",
            "执行国家标准GB 18401",
            "极致简约的风格",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("ad.TopGradeRule",
        "(国家级|世界级|宇宙级|全球级|国际级|航天级|军工级|顶级|殿堂级|大师级|帝王级|皇家级)", "(最|顶)(高|级)(级别|规格|水准)", "(世界|国际|全球)(顶尖|一流|顶级|先进)(水平|水准|品质|技术|工艺)?", "(顶尖|极品|至尊|极致)(的)?(品质|做工|质量|面料|工艺|配方|享受|效果|技术|音质|口感|产品|材料)?")
        .Spare("顶级(域名|目录|菜单|会员)", "至尊(版|会员|宝)", "极致简约", "极品飞车");

    protected override string Message => "级别不能自封";

    protected override string Advice => "写执行标准号或检测结果";
}
