using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Something may be done within another time than the facts say, in whatever words («三天里头都能寄回来» against «签收后7日内可退»).</summary>
internal sealed class PeriodConflictRule : ReplyRule
{
    private const int Common = 2;
    private const int Behind = 6;

    private static readonly PatternSet s_may = PatternSet.Of("period.may", "#(个)?(多)?(天|日|小时|钟头|个月|周|星期|年)(之|以)?(内|里头|里面|里)", "#(个)?(天|日|小时|钟头|个月|周|星期|年)(都|也|内都)?(没事|没问题|不碍事|不要紧|能|可以|照样|随时)");
    private static readonly SearchValues<string> s_aside = SearchValues.Create(["回复", "答复", "联系", "告诉", "通知", "处理", "到账", "发出", "发货", "送到", "结果", "查", "回电", "反馈", "审核", "比", "以前", "不到", "不止", "还有", "还剩", "剩", "已经", "过了", "再过", "每", "最近", "近", "如果", "要是", "寄回来之后", "寄回来以后", "寄回来后", "寄回后", "退回后", "收到退", "退款", "退钱", "上门取"], StringComparison.Ordinal);

    // Words of one deed: what is told otherwise than it is written.
    private static readonly string[][] s_deeds =
    [
        ["可退", "退货", "退换", "寄回", "退回", "能退", "退给", "给退"], ["食用", "吃完", "喝完", "饮用", "放冰箱", "冷藏"], ["拍照", "登记", "理赔", "报损"], ["换新", "包换", "能换", "换货"], ["取消", "撤销"], ["改期", "改签", "改时间"], ["试穿", "试用", "试睡", "试骑"],
    ];

    private const string Function = "的了在是有和就都也能可您您我们要会到不一个内后前天日时小月年周之以上下起请需为按";

    public override RuleInfo Info { get; } = new("FCT016", "fact.conflict.period", Categories.FactConflict, Severity.Error)
    {
        Title = "期限换了个说法，和资料对不上",
        Why = "期限说长了兑现不了，说短了是把买家的权利说没了。",
        Basis = "消费者权益保护法第二十条；handbook A-24",
        Bad =
        [
            new("不合适的话，[|五天里头都能寄回来|]", Thread: "买家: 不合适能退不", Better: "签收后10天内都能退", Facts: """{"policy":{"退货":"签收后10日内可退"}}"""),
            new("[|放冰箱搁五天都没事|]", Thread: "买家: 能放几天", Better: "放冰箱48小时内吃完", Facts: """{"attrs":{"保存":"冷藏48小时内食用"}}"""),
        ],
        Good =
        [
            new("不合适的话，十天里头都能寄回来", Thread: "买家: 不合适能退不", Facts: """{"policy":{"退货":"签收后10日内可退"}}"""),
            new("放冰箱两天内吃完", Thread: "买家: 能放几天", Facts: """{"attrs":{"保存":"冷藏48小时内食用"}}"""),
            new("寄回来以后五天里头我给您答复", Thread: "买家: 不合适能退不", Facts: """{"policy":{"退货":"签收后10日内可退"}}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_may];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { HasFacts: true } facts || !reply.Has(s_may))
        {
            return;
        }

        foreach (var may in reply.All(s_may))
        {
            var clause = Scope.ClauseAround(reply.Text, may);
            var words = clause.Of(reply.Text).ToString();
            if (Numbers.Read(words).Where(n => n.Measure.IsTime()).ToList() is not [{ IsRange: false } told] || words.Contains('了', StringComparison.Ordinal) || Denials.IsNegative(words) || words.AsSpan().ContainsAny(s_aside) || Around.Asked(reply, may) || Scope.IsSupposed(reply.Text, clause))
            {
                continue;
            }

            if (Against(facts, words, told) is { } fact && !FigureCheck.Of(reply).Exists(f => f.Verdict == Verdict.Conflict && f.Span.Overlaps(clause)))
            {
                findings.Add(this, clause, $"资料里是「{fact.Key}：{fact.Value}」", better: "按资料里的期限说");
                return;
            }
        }
    }

    // One fact is about the same deed and has one limit; no fact has the time that is told.
    private static Fact? Against(FactSheet facts, string words, Quantity told)
    {
        Fact? found = null;
        foreach (var fact in facts.All)
        {
            var text = Normalizer.Normalize(fact.Value).Text;
            var times = Numbers.Read(text).Where(n => n.Measure.IsTime()).ToList();
            if (times.Exists(t => Math.Abs(Figures.Days(t) - Figures.Days(told)) < 0.01m || Figures.Includes(t, told)))
            {
                return null;
            }

            if (times is [{ IsRange: false } limit] && IsLimit(text, limit) && !fact.Path.StartsWith("actions", StringComparison.Ordinal) && IsSameDeed($"{fact.Key} {text}", words))
            {
                found = found is null ? fact : null;
                if (found is null)
                {
                    return null;
                }
            }
        }

        return found;
    }

    private static bool IsLimit(string text, Quantity limit)
        => limit.Unit.EndsWith('内') || text.AsSpan(limit.Span.End, Math.Min(Behind, text.Length - limit.Span.End)).Contains('内');

    private static bool IsSameDeed(string fact, string words)
        => Array.Exists(s_deeds, d => Array.Exists(d, fact.Contains) && Array.Exists(d, words.Contains))
            && Array.TrueForAll(s_deeds, d => !Array.Exists(d, words.Contains) || Array.Exists(d, fact.Contains) || fact.Count(c => Segmenter.IsHan(c) && !Function.Contains(c, StringComparison.Ordinal) && words.Contains(c, StringComparison.Ordinal)) >= Common);
}
