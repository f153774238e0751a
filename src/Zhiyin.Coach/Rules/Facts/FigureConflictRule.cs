using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Price;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A figure or date of the draft contradicts the facts on the same topic.</summary>
internal sealed class FigureConflictRule : ReplyRule
{
    public override RuleInfo Info { get; } = new("FCT001", "fact.conflict.figure", Categories.FactConflict, Severity.Error)
    {
        Title = "数字和资料对不上",
        Why = "价格、时效、规格说错一个数，买家就有权按你说的要求兑现。",
        Basis = "消费者权益保护法第二十条；handbook A-24",
        Bad =
        [
            new("这款现在是[|159元|]", Better: "这款现在是199元", Facts: """{"price":199}"""),
            new("付款后[|72小时|]内发货", Better: "付款后48小时内发货", Facts: """{"policy":{"发货":"付款后48小时内"}}"""),
            new("雾蓝L码预计[|3月8号|]到货", Facts: """{"stock":{"雾蓝-L":0},"restock":{"雾蓝-L":"2026-03-05"}}"""),
            new("[|15元|]今天退到您账上", Better: "18元今天退到您账上", Facts: """{"case":"已同意退运费18元，待打款"}"""),
            new("整机质保[|3年|]", Facts: """{"product":{"warranty":"整机1年"}}"""),
        ],
        Good =
        [
            new("到手179，券已经自动减了", Facts: """{"price":199,"coupon":"满199减20"}"""), new("两件一共398元", Facts: """{"price":199}"""), new("大款容量6升、功率1700瓦，小款容量3.5升、功率1200瓦", Facts: """{"product":{"title":"小款","attrs":{"容量":"3.5升","功率":"1200瓦"}},"others":[{"title":"大款","attrs":{"容量":"6升","功率":"1700瓦"}}]}"""),
            new("18块今天退到您账上", Facts: """{"case":"已同意退运费18元，待打款"}"""), new("付款后2天内发货", Facts: """{"policy":{"发货":"付款后48小时内"}}"""),
            new("低档能用16小时", Facts: """{"attrs":{"水箱":"4L","低档雾量":"250ml/h"}}"""), "这款现在是159元", new("我3分钟内给您答复", Facts: """{"policy":{"发货":"付款后48小时内"}}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns => [.. FigureCheck.Patterns, ComparisonPriceRule.Old];

    // What it is said to have cost before is for the rule of false comparisons.
    private static bool IsOldPrice(Reply reply, Zhiyin.Text.TextSpan span)
    {
        foreach (var old in reply.All(ComparisonPriceRule.Old))
        {
            if (old.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    public override void Review(Reply reply, FindingSink findings)
    {
        foreach (var figure in FigureCheck.Of(reply))
        {
            if (figure is { Verdict: Verdict.Conflict, Fact: { } fact } && !IsOldPrice(reply, figure.Span))
            {
                findings.Add(this, figure.Span, $"资料里是「{fact.Key}：{fact.Value}」", better: "按资料改正");
            }
        }
    }
}
