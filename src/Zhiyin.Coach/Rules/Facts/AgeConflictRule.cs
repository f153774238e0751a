using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Something is said to be fit for a child who is younger than the facts allow.</summary>
internal sealed class AgeConflictRule : ReplyRule
{
    private static readonly PatternSet s_fit = PatternSet.Of("age.fit", "(都|也|就|完全|当然|肯定|放心)?(能|可以|适合)(玩|用|吃|喝|插|坐|骑|穿|戴|睡|抹|涂|上|的|开)", "没(事|问题)", "都(行|能|可以)", "放心(玩|用|吃|喝|给)");
    private static readonly PatternSet s_no = PatternSet.Of("age.no", "不(能|可以|建议|适合|行|要|可|够|到)", "别", "(以上|起)(才|再)", "再大(一)?点", "等{0,6}大");

    public override RuleInfo Info { get; } = new("FCT008", "fact.conflict.age", Categories.FactConflict, Severity.Error)
    {
        Title = "年龄不到，却说能用",
        Why = "适用年龄是安全线：小零件、药液和动力车，年龄不到就是危险。",
        Basis = "产品质量法第二十七条；DESIGN.md «Facts»",
        Bad =
        [
            new("[|3岁的男孩女孩都能玩|]，颜色也鲜亮", Thread: "买家: 3岁能玩不", Better: "标的是6岁以上，有小零件，3岁先不要玩；大颗粒的那款合适", Facts: """{"attrs":{"适用年龄":"6岁以上"}}"""),
        ],
        Good =
        [
            new("标的是6岁以上，有小零件，3岁先不要玩", Thread: "买家: 3岁能玩不", Facts: """{"attrs":{"适用年龄":"6岁以上"}}"""),
            new("7岁可以玩的", Thread: "买家: 7岁能玩不", Facts: """{"attrs":{"适用年龄":"6岁以上"}}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_fit, s_no];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts || reply.First(s_fit) is not { } fit || reply.Has(s_no) || Around.Asked(reply, fit))
        {
            return;
        }

        var ages = Months(reply.Text);
        ages = ages.Count > 0 ? ages : Months(reply.Thread.LastBuyerTurn.Text);
        if (ages.Count == 0)
        {
            return;
        }

        foreach (var fact in facts.All)
        {
            if (Least(fact.Key, Normalizer.Normalize(fact.Value).Text) is { } least && ages.Exists(a => a < least))
            {
                findings.Add(this, Scope.ClauseAround(reply.Text, fit), $"资料里是「{fact.Key}：{fact.Value}」", better: "按适用年龄回答，推荐合适的那一款");
                return;
            }
        }
    }

    // Ages in months.
    private static List<decimal> Months(string text)
    {
        var ages = new List<decimal>();
        foreach (var quantity in Numbers.Read(text))
        {
            var end = quantity.Span.End;
            if (quantity.Unit == "岁" || (end < text.Length && text[end] == '岁'))
            {
                ages.Add(quantity.Value * 12);
            }
            else if (quantity.Unit == "个月")
            {
                ages.Add(quantity.Value);
            }
        }

        return ages;
    }

    // «6岁以上», «6个月以上», «1岁以下禁用»: the least age in months.
    private static decimal? Least(string key, string fact)
    {
        foreach (var quantity in Numbers.Read(fact))
        {
            var rest = fact.AsSpan(quantity.Span.End);
            rest = rest.StartsWith("岁", StringComparison.Ordinal) ? rest[1..] : rest;
            var bounds = rest.StartsWith("以上", StringComparison.Ordinal) || rest.StartsWith("及以上", StringComparison.Ordinal) || rest.StartsWith("+", StringComparison.Ordinal)
                || (rest.StartsWith("以下", StringComparison.Ordinal) && rest[..Math.Min(10, rest.Length)].IndexOfAny('不', '禁', '勿') >= 0);
            if (bounds && quantity.Unit == "个月" && (key.Contains('龄', StringComparison.Ordinal) || key.Contains("适用", StringComparison.Ordinal)))
            {
                return quantity.Value;
            }

            if (bounds && (quantity.Unit == "岁" || fact.AsSpan(quantity.Span.End).StartsWith("岁", StringComparison.Ordinal)))
            {
                return quantity.Value * 12;
            }
        }

        return null;
    }
}
