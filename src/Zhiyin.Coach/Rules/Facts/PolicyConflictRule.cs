using System.Buffers;
using System.Text.Json;
using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>The draft says yes where the facts say no, or the other way round («不支持货到付款» against «可以货到付款»).</summary>
internal sealed class PolicyConflictRule : ReplyRule
{
    private const int Longest = 8;
    private static readonly SearchValues<char> s_edges = SearchValues.Create("，,。;；!！?？、 \n()（）:：");
    private static readonly string[] s_no = ["不支持", "不可以", "不可", "不能", "不得", "不含", "不提供", "不参加", "不参与", "不包", "不送", "不带", "不防", "不适用", "不接受", "无法", "没有", "禁止", "暂不", "不做", "不发", "未含", "未附", "未配", "不附", "不配", "不"];
    private static readonly string[] s_yes = ["支持", "可以", "可", "能", "含", "提供", "参加", "参与", "包", "送", "赠", "带", "接受", "有", "免费"];
    private static readonly string[] s_false = ["false", "否", "不支持", "不可以", "不可", "无", "不能", "没有", "不含", "不提供"];
    private static readonly string[] s_true = ["true", "是", "支持", "可以", "可", "有", "能", "含", "提供", "免费"];

    public override RuleInfo Info { get; } = new("FCT006", "fact.conflict.policy", Categories.FactConflict, Severity.Error)
    {
        Title = "能不能说反了",
        Why = "规则说反，要么兑现不了，要么把该给买家的权利说没了。",
        Basis = "消费者权益保护法第二十条；handbook A-24",
        Bad =
        [
            new("[|可以机洗的|]", Better: "不可机洗，建议手洗", Facts: """{"attrs":{"洗护":"不可机洗，30℃以下手洗"}}"""),
            new("亲，[|我们不支持价保哦|]", Facts: """{"policy":{"价保":"支持，7天内降价退差价"}}"""),
            new("[|这款带遥控器的|]", Facts: """{"attrs":{"遥控器":"无"}}"""),
        ],
        Good =
        [
            new("不能机洗，建议手洗", Facts: """{"attrs":{"洗护":"不可机洗"}}"""), new("支持7天价保", Facts: """{"policy":{"价保":"支持，7天"}}"""), new("可以机洗吗？我帮您确认", Facts: """{"attrs":{"洗护":"不可机洗"}}"""),
            "可以机洗的", new("遥控器这款没有配", Facts: """{"attrs":{"遥控器":"无"}}"""),
        ],
    };

    private static readonly PatternSet s_noReturn = PatternSet.Of("policy.no-return", "(不给|不能|不可以|不支持|不接受|没法|无法|不予)(您)?(退|无理由)", "退不(了|成|掉)", "不退(的|哈|哦|不换|换)?", "(没有|没)(七天|7天|无理由)");

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_noReturn, SevenDays.Over];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts)
        {
            return;
        }

        var text = reply.Text;
        var refusal = reply.First(s_noReturn);
        if (refusal is { } r && (Around.Asked(reply, r) || IsCondition(Scope.ClauseAround(text, r).Of(text)) || text.Contains("超过", StringComparison.Ordinal) || reply.Has(SevenDays.Over) || text.Contains("吊牌", StringComparison.Ordinal) || IsException(facts, text)))
        {
            refusal = null;
        }

        // Whoever says that the seven days are over does not deny that there are seven: the date decides (FCT010, RGT007).
        var products = Products.Of(facts);
        foreach (var fact in facts.All)
        {
            if (fact.Path.StartsWith("actions", StringComparison.Ordinal) || fact.Path.Contains("title", StringComparison.Ordinal) || fact.Value.Length > 120 || !IsMeant(fact, products, text) || (reply.Has(SevenDays.Over) && fact.Key.Contains("无理由", StringComparison.Ordinal)))
            {
                continue;
            }

            if (refusal is { } no && (fact.Value.Contains("天无理由", StringComparison.Ordinal) || fact.Value.Contains("支持退", StringComparison.Ordinal)) && !fact.Value.Replace("不影响", "", StringComparison.Ordinal).Contains('不'))
            {
                Report(findings, no, fact);
                return;
            }

            if (Polarity(fact.Value) is false && fact.Key is ['含', _, _, ..] && Contained(reply, text, fact.Key[1..]) is { } within)
            {
                Report(findings, within, fact);
                return;
            }

            if (Polarity(fact.Value) is { } polarity && IsName(fact.Key) && Contradiction(reply, text, fact.Key, polarity) is { } byKey)
            {
                Report(findings, byKey, fact);
                return;
            }

            if (LackingParts.SaidSupplied(reply, fact) is { } supplied)
            {
                Report(findings, supplied, fact);
                return;
            }

            if (ForbiddenUses.SaidAllowed(reply, fact) is { } allowed)
            {
                Report(findings, allowed, fact);
                return;
            }

            foreach (var (what, yes) in Statements(fact.Value))
            {
                // «A6：带沙发头» and «A3：不带沙发头»: which one is meant is not for this rule.
                if (Contradiction(reply, text, what, yes) is { } found && !facts.All.Any(other => other.Value != fact.Value && Statements(other.Value).Contains((what, !yes))))
                {
                    Report(findings, found, fact);
                    return;
                }
            }
        }

        if (Denials.Affirmed(reply, facts) is var (affirmed, denied) && IsMeant(denied, products, text))
        {
            Report(findings, affirmed, denied);
        }
        else if (Rivals.Named(reply, facts) is var (other, named) && IsMeant(named, products, text))
        {
            Report(findings, other, named);
        }
        else if (MisfitMeasures.SaidToFit(reply, facts) is var (misfit, measure) && IsMeant(measure, products, text))
        {
            Report(findings, misfit, measure);
        }
    }

    // The facts know an exception themselves, or the draft says in the same breath what can be sent back: whether the ground is lawful is for the rules of rights.
    private static bool IsException(FactSheet facts, string text)
        => facts.All.Any(f => f.Value.Contains("除外", StringComparison.Ordinal) || (f.Value.AsSpan().ContainsAny(s_refusing) && f.Value.AsSpan().ContainsAny('退', '无') && !f.Value.Contains("不影响", StringComparison.Ordinal)))
            || s_not.Aggregate(text, (t, no) => t.Replace(no, "", StringComparison.Ordinal)).AsSpan().ContainsAny(s_granting);

    private static readonly SearchValues<string> s_refusing = SearchValues.Create(["不支持", "不可退", "不能退", "不退", "不予退", "不适用", "无磨损"], StringComparison.Ordinal);
    private static readonly string[] s_not = ["不可以退", "不能退", "不支持退", "没法退"];
    private static readonly SearchValues<string> s_granting = SearchValues.Create(["可以退", "能退的", "都能退", "照样能退", "照样退", "支持退", "除非"], StringComparison.Ordinal);

    // Of several products only the one that the draft names alone.
    private static bool IsMeant(Fact fact, List<(JsonElement Product, string Path)> products, string text)
    {
        if (products.Count < 2 || !products.Exists(p => p.Path.EndsWith(']') && fact.Path.StartsWith(p.Path, StringComparison.Ordinal)))
        {
            return true;
        }

        var named = products.FindAll(p => Products.Name(p.Product) is { } name && text.Contains(Normalizer.Normalize(name).Text, StringComparison.OrdinalIgnoreCase));
        return named is [var only] && fact.Path.StartsWith(only.Path, StringComparison.Ordinal);
    }

    private void Report(FindingSink findings, TextSpan span, Fact fact) => findings.Add(this, span, $"资料里是「{fact.Key}：{fact.Value}」", better: "按资料改正");

    private static bool IsName(string key) => key.Length is >= 2 and <= Longest && key[0] >= '\u4e00';

    private static bool? Polarity(string value)
    {
        var first = value.AsSpan();
        var edge = first.IndexOfAny(s_edges);
        first = edge >= 0 ? first[..edge] : first;
        foreach (var no in s_false)
        {
            if (first.SequenceEqual(no))
            {
                return false;
            }
        }

        foreach (var yes in s_true)
        {
            if (first.SequenceEqual(yes))
            {
                return true;
            }
        }

        return IsWithheld(first) ? false : null;
    }

    // «本商品未投保», «本店暂不支持»: the goods, and that they do not have it.
    private static bool IsWithheld(ReadOnlySpan<char> value)
    {
        foreach (var whose in s_whose)
        {
            if (value.StartsWith(whose, StringComparison.Ordinal))
            {
                value = value[whose.Length..];
                break;
            }
        }

        foreach (var no in s_withheld)
        {
            if (value.StartsWith(no, StringComparison.Ordinal) && value.Length <= no.Length + 2)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] s_whose = ["本商品", "该商品", "本品", "本店", "此款", "该款", "这款", "本款", "目前", "暂时"];
    private static readonly string[] s_withheld = ["未投保", "未开通", "未参加", "未参与", "未提供", "未配", "未附", "未赠", "暂不支持", "暂未开通", "暂无", "不支持", "不提供", "不参加", "不参与", "不附", "不配", "没有", "无此", "已取消", "已停"];

    // «不可机洗，支持干洗» says no to 机洗 and yes to 干洗.
    private static IEnumerable<(string What, bool Yes)> Statements(string value)
    {
        foreach (var piece in value.Split(['，', ',', '。', ';', '；', '、', ' ', '(', ')', '（', '）'], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var no in s_no)
            {
                if (piece.StartsWith(no, StringComparison.Ordinal) && piece.Length - no.Length is >= 2 and <= Longest)
                {
                    yield return (piece[no.Length..], false);
                    break;
                }
            }

            foreach (var yes in s_yes)
            {
                if (yes is not ("有" or "能" or "可") && piece.StartsWith(yes, StringComparison.Ordinal) && piece.Length - yes.Length is >= 2 and <= 6)
                {
                    yield return (piece[yes.Length..], true);
                    break;
                }
            }
        }
    }

    private static readonly string[] s_fine = ["没问题", "没事", "没关系"];

    // What the facts name and people say otherwise.
    private static readonly Dictionary<string, string> s_others = new(StringComparer.Ordinal) { ["机洗"] = "洗衣机", ["货到付款"] = "到付", ["微波炉加热"] = "微波炉", ["浸水"] = "泡水", ["水洗"] = "下水" };

    private static TextSpan? Contradiction(Reply reply, string text, string what, bool yes)
        => Contradicts(reply, text, what, yes) ?? (s_others.TryGetValue(what, out var other) ? Contradicts(reply, text, other, yes) : null);

    private static TextSpan? Contradicts(Reply reply, string text, string what, bool yes)
    {
        for (var at = text.IndexOf(what, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(what, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var hit = new TextSpan(at, what.Length);
            var clause = Scope.ClauseAround(text, hit);
            if (Around.Asked(reply, hit) || IsCondition(clause.Of(text)))
            {
                continue;
            }

            var before = text.AsSpan(clause.Start, at - clause.Start);
            var after = text.AsSpan(hit.End, clause.End - hit.End);
            var fine = AmountWords.Has(after.ToString(), s_fine);
            var negative = !fine && (HasNo(before, atEnd: true) || HasNo(after, atEnd: false));
            var positive = !negative && (fine || HasYes(before, atEnd: true) || HasYes(after, atEnd: false) || Sent(after) || (!yes && after is "的" or "的哦" or "的呢" or "的哈" or "的亲" or "的啊"));
            if (yes ? negative : positive)
            {
                return clause;
            }
        }

        return null;
    }

    private static readonly SearchValues<char> s_little = SearchValues.Create("一点微量少些许的着了加有含");
    private static readonly SearchValues<char> s_denying = SearchValues.Create("不没无未");

    // «里面有一点点酒精» against «含酒精：否».
    private static TextSpan? Contained(Reply reply, string text, string what)
    {
        var at = text.IndexOf(what, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var hit = new TextSpan(at, what.Length);
        var clause = Scope.ClauseAround(text, hit);
        var before = text.AsSpan(clause.Start, at - clause.Start);
        var holds = Math.Max(before.LastIndexOf('有'), before.LastIndexOf('含'));
        return holds >= 0 && before[(holds + 1)..].IndexOfAnyExcept(s_little) < 0 && !HasNo(before, atEnd: true) && !before.ContainsAny(s_denying) && !Around.Asked(reply, hit) && !IsCondition(clause.Of(text)) ? clause : null;
    }

    // «赠品昨天就给您寄走了» says that there is one.
    private static bool Sent(ReadOnlySpan<char> after)
    {
        var i = after.IndexOfAny('寄', '发', '送');
        return i is >= 0 and <= 6 && after.Contains('了');
    }

    /// <summary>True when a clause supposes, asks or sets something apart instead of stating it.</summary>
    internal static bool IsCondition(ReadOnlySpan<char> clause)
        => clause.Contains("如果", StringComparison.Ordinal) || clause.Contains("想要", StringComparison.Ordinal) || clause.Contains("的话", StringComparison.Ordinal) || clause.Contains("要是", StringComparison.Ordinal) || clause.Contains("是否", StringComparison.Ordinal) || clause.Contains("能不能", StringComparison.Ordinal)
            || clause.Contains("可不可以", StringComparison.Ordinal) || clause.Contains("有没有", StringComparison.Ordinal) || clause.Contains("核实", StringComparison.Ordinal) || clause.Contains("确认", StringComparison.Ordinal) || clause.Contains("除", StringComparison.Ordinal)
            || clause.Contains("那款", StringComparison.Ordinal) || clause.Contains("另一款", StringComparison.Ordinal) || clause.Contains("别的款", StringComparison.Ordinal) || clause.Contains("其他款", StringComparison.Ordinal);

    private static bool HasNo(ReadOnlySpan<char> words, bool atEnd)
    {
        foreach (var no in (ReadOnlySpan<string>)["不支持", "不可以", "不可", "不能", "不含", "不提供", "不参加", "不包", "不送", "不带", "不适用", "不接受", "无法", "没有", "没", "禁止", "暂不", "不做", "不发", "不行", "不了", "不给", "不是", "别", "勿", "不"])
        {
            var i = atEnd ? words.LastIndexOf(no) : words.IndexOf(no);
            if (i >= 0 && (atEnd ? words.Length - i - no.Length : i) <= 4)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasYes(ReadOnlySpan<char> words, bool atEnd)
    {
        foreach (var yes in s_yes)
        {
            var i = atEnd ? words.LastIndexOf(yes) : words.IndexOf(yes);
            if (i >= 0 && (atEnd ? words.Length - i - yes.Length : i) <= 3)
            {
                return true;
            }
        }

        return false;
    }
}
