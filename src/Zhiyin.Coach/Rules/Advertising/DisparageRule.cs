using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>Other sellers are run down, or an origin is hinted at that nobody can check.</summary>
internal sealed class DisparageRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("ADV008", "ad.disparage", Categories.AdAbsolute, Severity.Error)
    {
        Title = "贬低同行",
        Why = "贬低其他商家是不正当竞争，也让买家怀疑自己的选择。",
        Basis = "广告法第十三条；反不正当竞争法；handbook §4.9",
        Blocks = true,
        Bad =
        [
            new("[|别家都是假货|]", Better: "我们的进货凭证和质检报告可以发您，您对比看"),
            "[|同行的都是次品|]，您别上当",
        ],
        Good =
        [
            "不同店铺的版本可能不一样，您以各家页面参数为准",
            "别家的情况我不了解，我只说我们这款的参数",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("ad.disparage",
        "(别|其他|其它|他)(家|人家|的店|的商家|店|的牌子)(家)?(的)?(都|全|基本|大部分|多半|才)(是|卖|用)(的)?(假|次品|仿|翻新|垃圾|水货|劣质|二手|骗|便宜货|差|残次|黑心|再生|回收)(货|的|人|子)?", "(同行|市面上|便宜的|外面|网上)(那些|其他|别的)?(的)?(都|全|大部分|多半|基本)(是|卖|用)(的)?(假货|次品|仿品|翻新|垃圾|水货|劣质|黑心|骗人|残次|再生料?|回收料?)", "(别|其他|他)家(那)?(都|全)?(是)?(垃圾|骗人|坑人|不靠谱|掺假|偷工减料|以次充好)");

    protected override string Message => "不要贬低同行";

    protected override string? Advice => "只说自己商品可核对的材质、检测和服务";
}
