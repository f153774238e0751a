using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A concrete figure or date that the given facts do not hold.</summary>
internal sealed class UnsupportedFigureRule : ReplyRule
{
    public override RuleInfo Info { get; } = new("FCT002", "fact.unsupported.figure", Categories.FactUnsupported, Severity.Warning)
    {
        Title = "资料里没有的数字",
        Why = "凭印象报的数字一旦不对就要赔；资料没有，就说核实后几分钟内回复。",
        Basis = "handbook A-24、A-18",
        Bad =
        [
            new("这款杯子能装[|500ml|]", Better: "容量我核实一下，3分钟内回复您", Facts: """{"product":{"title":"保温杯"},"price":99}"""),
            new("一般[|3-5天|]到账", Better: "到账时间我帮您核实一下，10分钟内回复", Facts: """{"price":99}"""),
            new("给您补偿[|30元|]", Facts: """{"product":{"title":"保温杯"}}"""),
        ],
        Good =
        [
            new("一件99元", Facts: """{"price":99}"""), new("您是165cm对吧，我看看尺码", Thread: "买家: 我165cm", Facts: """{"price":99}"""), "一般3-5天到账", new("5分钟内回复您结果", Facts: """{"price":99}"""),
            new("支持七天无理由退货", Facts: """{"price":99}"""), new("麻烦分3步操作：1、打开订单 2、点申请", Facts: """{"price":99}"""), new("您稍等两分钟，我查一下", Facts: """{"price":99}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns => [.. FigureCheck.Patterns, Price.ComparisonPriceRule.Old];

    private static bool IsOldPrice(Reply reply, Zhiyin.Text.TextSpan span)
    {
        foreach (var old in reply.All(Price.ComparisonPriceRule.Old))
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
            if (figure.Verdict == Verdict.Unsupported && !IsOldPrice(reply, figure.Span))
            {
                findings.Add(this, figure.Span, "资料里没有这个数字", "我核实一下，几分钟内回复您", replacement: null, figure.IsAside ? Severity.Hint : null, figure.IsAside ? 0.5 : 0.9);
            }
        }
    }
}
