using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Something is said to be fit for a child who is younger than the facts allow.</summary>
internal sealed class AgeConflictRule : ReplyRule
{
    private static readonly PatternSet s_fit = PatternSet.Of("age.fit", "(都|也|就|完全|当然|肯定|放心)?(能|可以|适合)(玩|用|吃|喝|插|坐|骑|穿|戴|睡|抹|涂|擦|贴|喷|滴|洗|拼|学|爬|跳|上|的|开|给|放心|直接|正常|照样)", "没(事|问题|关系)", "不(碍事|要紧|打紧|耽误|影响)", "都(行|能|可以)", "(刚好|正好|正合适|很合适)", "放心(玩|用|吃|喝|给)");
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
            new("12岁以上可以玩，3岁的先不要给", Thread: "买家: 3岁能玩不", Facts: """{"attrs":{"适用年龄":"12岁以上"}}"""),
            new("7岁可以玩的", Thread: "买家: 7岁能玩不", Facts: """{"attrs":{"适用年龄":"6岁以上"}}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_fit, s_no];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts || !reply.Has(s_fit))
        {
            return;
        }

        foreach (var fit in reply.All(s_fit))
        {
            var clause = Scope.ClauseAround(reply.Text, fit);
            var ages = Months(clause.Of(reply.Text).ToString());
            var own = ages.Count > 0;
            ages = own ? ages : Told(reply, fit);
            if (ages.Count == 0 || Around.Asked(reply, fit) || Denies(reply, own ? clause : new TextSpan(0, reply.Text.Length)) || IsBound(reply.Text, clause))
            {
                continue;
            }

            foreach (var fact in facts.All)
            {
                if (Least(fact.Key, Normalizer.Normalize(fact.Value).Text) is { } least && ages.Exists(a => a < least))
                {
                    findings.Add(this, clause, $"资料里是「{fact.Key}：{fact.Value}」", better: "按适用年龄回答，推荐合适的那一款");
                    return;
                }
            }
        }
    }

    // The ages of the draft, or else those that the buyer names.
    private static List<decimal> Told(Reply reply, TextSpan fit)
        => Months(reply.SentenceAt(fit.Start).Of(reply.Text).ToString()) is { Count: > 0 } near ? near : Months(reply.Text) is { Count: > 0 } ages ? ages : Months(reply.Thread.LastBuyerTurn.Text);

    // What is denied of another matter («抓破的地方别碰») takes nothing back from the age that the clause itself names.
    private static bool Denies(Reply reply, TextSpan where) => reply.All(s_no).Any(where.Overlaps);

    // «12岁以上可以用», «满三岁就能玩» name the limit, not a child.
    private static bool IsBound(string text, TextSpan clause)
    {
        var words = clause.Of(text);
        return words.Contains("以上", StringComparison.Ordinal) || words.Contains('满') || words.Contains("岁起", StringComparison.Ordinal) || words.Contains("月起", StringComparison.Ordinal) || words.Contains('+') || words.Contains("再大", StringComparison.Ordinal) || words.Contains("到了", StringComparison.Ordinal);
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
            // «12-36个月», «3-6岁»
            if (quantity.IsRange && (quantity.Unit is "个月" or "岁" || fact.AsSpan(quantity.Span.End).StartsWith("岁", StringComparison.Ordinal)) && (key.Contains('龄', StringComparison.Ordinal) || key.Contains("适用", StringComparison.Ordinal) || key.Contains("适合", StringComparison.Ordinal)))
            {
                return quantity.Unit == "个月" ? quantity.Low : quantity.Low * 12;
            }

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
