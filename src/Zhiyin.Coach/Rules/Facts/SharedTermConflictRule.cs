using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>One time is given for two things that have different ones in the facts («整机压缩机统统保十年» against six years and ten).</summary>
internal sealed class SharedTermConflictRule : ReplyRule
{
    private const int Shortest = 2;
    private static readonly string[] s_tails = ["保修期", "质保期", "保修", "质保", "包换", "保换", "时效", "时间", "期限", "期"];

    private static readonly PatternSet s_together = PatternSet.Of("facts.together", "统统", "都", "一律", "全部", "全是", "均", "同样", "一样", "一块儿", "全", "皆")
        .Spare("不(都|全|一样|同)", "(不是|并非|没有|未必)(都|一样|全)", "一样(一样|吗)");

    private static readonly PatternSet s_kept = PatternSet.Of("facts.kept", "(质保|保修|保固|包换|保换|保)");

    public override RuleInfo Info { get; } = new("FCT012", "fact.conflict.shared-term", Categories.FactConflict, Severity.Error)
    {
        Title = "期限不同的两样说成一样",
        Why = "长的那一样的期限套到短的上，到时候买家拿着记录来兑现。",
        Basis = "消费者权益保护法第二十条；handbook A-24",
        Bad =
        [
            new("[|整机电机都保五年|]，放心用", Better: "电机保五年，整机保两年", Facts: """{"policy":{"整机保修":"2年","电机":"5年"}}"""),
        ],
        Good =
        [
            new("整机保两年，电机保五年", Facts: """{"policy":{"整机保修":"2年","电机":"5年"}}"""),
            new("整机电机都保五年", Facts: """{"policy":{"整机保修":"5年","电机":"5年"}}"""),
            new("整机和电机不是都保五年，整机两年", Facts: """{"policy":{"整机保修":"2年","电机":"5年"}}"""),
            "整机电机都保五年",
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_together, s_kept];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts)
        {
            return;
        }

        ReviewRepeated(reply, facts, findings);
        if (!reply.Has(s_together))
        {
            return;
        }

        foreach (var span in reply.All(s_together))
        {
            var clause = Scope.ClauseAround(reply.Text, span);
            var said = clause.Of(reply.Text).ToString();
            if (Numbers.Read(said).Where(n => n.Measure.IsTime()).ToList() is not [var told] || Around.Asked(reply, span) || Scope.IsSupposed(reply.Text, clause) || said.AsSpan(0, told.Span.Start).Contains("不是", StringComparison.Ordinal))
            {
                continue;
            }

            var named = Terms(facts).Where(t => said.AsSpan(0, told.Span.Start).Contains(t.Name, StringComparison.Ordinal)).ToList();
            if (named.Count >= 2 && named.Find(t => t.Term.Measure == told.Measure && t.Term.Value != told.Value) is { Name: not null } other && named.Exists(t => t.Term.Measure == told.Measure && t.Term.Value == told.Value))
            {
                findings.Add(this, clause, $"资料里是「{other.Fact.Key}：{other.Fact.Value}」", better: "两样分开说各自的期限");
                return;
            }
        }
    }

    // «电机保一年» to a buyer who has had it for «一年多»: the buyer's own figure bears nothing out that the facts give to this part otherwise.
    private void ReviewRepeated(Reply reply, FactSheet facts, FindingSink findings)
    {
        foreach (var kept in reply.All(s_kept))
        {
            var clause = Scope.ClauseAround(reply.Text, kept);
            var said = clause.Of(reply.Text).ToString();
            if (Numbers.Read(said) is not [var told] || !told.Measure.IsTime() || told.Span.Start < kept.End - clause.Start || told.Span.Start - (kept.End - clause.Start) > Shortest || Around.Asked(reply, kept) || Scope.IsSupposed(reply.Text, clause) || Scope.IsNegated(reply.Text, kept.Start, Shortest)
                || !Numbers.Read(reply.Thread.LastBuyerTurn.Text).Any(n => n.Measure == told.Measure && n.Value == told.Value))
            {
                continue;
            }

            var named = Terms(facts).Where(t => said.AsSpan(0, told.Span.Start).Contains(t.Name, StringComparison.Ordinal)).ToList();
            if (named is [var own] && own.Term.Measure == told.Measure && own.Term.Value != told.Value)
            {
                findings.Add(this, clause, $"资料里是「{own.Fact.Key}：{own.Fact.Value}」", better: "按资料里这一样的期限说");
                return;
            }
        }
    }

    // Names of facts with one time each: «整机保修：6年» is 整机, six years.
    private static IEnumerable<(string Name, Quantity Term, Fact Fact)> Terms(FactSheet facts)
    {
        foreach (var fact in facts.All)
        {
            var name = fact.Key;
            foreach (var tail in s_tails)
            {
                name = name.EndsWith(tail, StringComparison.Ordinal) && name.Length - tail.Length >= Shortest ? name[..^tail.Length] : name;
            }

            if (name.Length >= Shortest && Numbers.Read(Normalizer.Normalize(fact.Value).Text) is [{ Measure: var measure, IsRange: false } term] && measure.IsTime())
            {
                yield return (name, term, fact);
            }
        }
    }
}
