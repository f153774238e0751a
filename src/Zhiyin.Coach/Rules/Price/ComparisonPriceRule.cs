using System.Globalization;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Price;

/// <summary>A former price that no sale bears out, or a comparison with other shops.</summary>
internal sealed class ComparisonPriceRule : ReplyRule
{
    internal static readonly PatternSet Old = PatternSet.Of("price.old", "(原价|原先|往常|一向|从来|原来(都)?(是|卖)?|平时(我们|店里)?(都)?(是)?(卖)?(的)?|平常(都)?(是|卖)?|之前(都)?(是|卖)?|以前(都)?(是|卖)?|吊牌价|划线价|市场价|专柜价?|日常价|正价|门店价?|实体店)(都)?(是|卖|要|得|价|:|可是)?#", "(挂|标|卖|一直)(了|着|是|都是)?(大?半年|一年|好久|很久|几个月|一直|都是)(是|都|卖|标)?#", "(从|由)#{0,3}(降|跌)(到|了|至)");
    private static readonly PatternSet s_others = PatternSet.Of("price.others", "(比|较)(某宝|某东|拼多多|拼夕夕|淘宝|天猫|京东|抖音|别家|其他家|别的店|同行|其他平台|别的平台|实体店|专柜|市面上|线下)(的)?(都|还|要|那边|上|店|价格|价)?{0,4}(便宜|低|划算|实惠|少|优惠)", "(某宝|某东|拼多多|淘宝|天猫|京东|抖音|别家|别的店|其他平台|同行|专柜|实体店)(都|那边|可是)?(要|卖|得)#(多)?(元|块|多)");

    public override RuleInfo Info { get; } = new("PRC001", "price.comparison", Categories.PriceDeceptive, Severity.Error)
    {
        Title = "原价或比价没有依据",
        Why = "划线价必须是七天内真实成交过的价格，跟别家比价更无从证明。",
        Basis = "明码标价和禁止价格欺诈规定第十六条；handbook §4.5",
        Blocks = true,
        Bad =
        [
            new("[|原价899|]现在99", Better: "现在到手99元，以下单页为准", Facts: """{"price":{"现价":99,"7日最低成交":129}}"""),
            new("我们[|比淘宝便宜|]", Better: "我们的到手价是99元，您可以对比"),
        ],
        Good =
        [
            new("原价129，现在99", Facts: """{"price":{"现价":99,"7日最低成交":129}}"""), "现在到手99元，以下单页为准", new("原价199，活动价159", Facts: """{"price":{"原价":199,"活动价":159}}"""), "各平台活动不同，价格以页面为准",
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [Old, s_others];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.First(s_others) is { } others && !Around.Asked(reply, others) && !Scope.IsNegated(reply.Text, others.Start, 5))
        {
            findings.Add(this, others, "跟别家比价无从证明", better: "只报自己的到手价");
        }

        if (reply.First(Old) is not { } old || Around.Asked(reply, old) || Numbers.Read(old.Of(reply.Text).ToString()) is not [var claimed, ..] || claimed.Value < 3 || IsNotMoney(reply, old.End))
        {
            return;
        }

        var known = Prices(reply.Facts);
        if (known.Count == 0)
        {
            findings.Add(this, old, "原价要有七天内的真实成交依据", better: "只报现在的到手价", severity: Severity.Hint);
        }
        else if (!known.Exists(k => Math.Abs(k - claimed.Value) < 0.01m || IsSomeOf(reply, k, claimed.Value)))
        {
            findings.Add(this, old, string.Create(CultureInfo.InvariantCulture, $"资料里最高成交价是{known.Max():0.##}"), better: "只报真实成交过的价格");
        }
    }

    // «两件原价240» where one is 120.
    private static bool IsSomeOf(Reply reply, decimal price, decimal claimed)
    {
        foreach (var said in Numbers.Read(reply.Text))
        {
            if (said.Measure == Measure.Pieces && Math.Abs((price * said.Value) - claimed) < 0.01m)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNotMoney(Reply reply, int end) => end < reply.Text.Length && "件个天小分号度升克斤厘寸码年月日次".Contains(reply.Text[end], StringComparison.Ordinal);

    private static List<decimal> Prices(FactSheet? facts)
    {
        var found = new List<decimal>();
        foreach (var fact in facts?.All ?? [])
        {
            if (fact.Path.Contains("price", StringComparison.OrdinalIgnoreCase) || fact.Path.Contains('价'))
            {
                foreach (var quantity in Numbers.Read(fact.Value))
                {
                    if (quantity.Measure is Measure.Plain or Measure.Yuan)
                    {
                        found.Add(quantity.Value);
                    }
                }
            }
        }

        return found;
    }
}
