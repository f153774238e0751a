using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>What the facts say no to (<paramref name="What"/>), of whom or what (<paramref name="Subjects"/>; none when the fact's own name says it): «周日不上门», «口袋：无», «自动续费：关闭».</summary>
internal sealed record Denial(Fact Fact, string What, string[] Subjects, bool AtTimes);

/// <summary>Denials of the facts, and a clause of the draft that says yes all the same in other words («周日也有师傅在»).</summary>
internal static class Denials
{
    private const int LongestValue = 60;
    private const int Shortest = 2;
    private const int Longest = 8;
    private const double Most = 0.75;
    private const float Telling = 0.5f;

    private static readonly string[] s_none = ["false", "否", "无", "不支持", "没有", "不含", "不带", "不能", "不可", "不可以", "不提供", "关闭", "未开启", "未开通", "已关闭"];
    private static readonly string[] s_no = ["不支持", "不可以", "不允许", "不建议", "不提供", "不接受", "不参与", "不参加", "不能", "不可", "不宜", "不得", "不与", "不和", "不含", "不带", "不送", "不包", "禁止", "严禁", "无法", "没有", "不", "无"];

    // They hold a negating character and deny nothing, or set a bound or a condition.
    private static readonly SearchValues<string> s_noDenial = SearchValues.Create(["不影响", "不限", "不少于", "不低于", "不超过", "不足", "不满", "不大于", "不小于", "无需", "不用", "不必", "不易", "无忧", "无条件", "不同", "不锈", "不粘", "无线", "无痕", "无缝", "无色", "无味", "无香", "无糖", "不变", "不定", "不补", "不过", "不了", "不到", "不住", "不掉", "不起", "不清", "未", "非质量", "人为", "超过", "逾期", "如", "若", "除"], StringComparison.Ordinal);
    private static readonly string[] s_lead = ["可以", "是否", "支持", "允许", "可", "能", "含", "带", "有"];
    private static readonly string[] s_tail = ["款式", "商品", "地区", "类", "等", "均", "都", "也", "暂", "暂时", "的", "一律", "订单", "期间"];

    private static readonly string[] s_harmless = ["没事", "没问题", "没关系", "不碍事", "不要紧", "不影响", "不怕", "不用担心", "不错", "差不多", "不花钱", "不收", "不另", "不用", "不单", "不仅", "不光", "不光是", "无理由", "不着急", "别担心", "特别", "分别", "不锈钢", "不粘"];
    private static readonly SearchValues<string> s_negative = SearchValues.Create(["不", "没", "无", "未", "别", "勿", "禁", "仅", "只", "才", "二选一", "难", "拒", "除", "停", "谢绝", "缺", "非", "关着", "关闭", "关了"], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_positive = SearchValues.Create(["能", "可以", "有", "支持", "没事", "没问题", "没关系", "不碍事", "不要紧", "不影响", "也行", "都行", "照常", "照样", "一样", "直接", "随时", "放心", "尽管", "带的", "带了", "留了", "配了", "自动", "包的", "送的"], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_also = SearchValues.Create(["也", "照常", "照样"], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_always = SearchValues.Create(["通宵", "24小时", "二十四小时", "整夜", "整晚", "几点都", "几点到都", "一直有", "全天", "随时", "半夜也", "凌晨也"], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_elsewhere = SearchValues.Create(["别的", "另一", "另外", "那款", "其他", "其它", "换成", "如果", "要是", "万一", "的话", "以前", "之前", "自己", "您家", "旁边", "附近", "升级", "套装"], StringComparison.Ordinal);
    private static readonly SearchValues<char> s_conditions = SearchValues.Create("后超逾如若");

    // What the facts name and people say otherwise.
    private static readonly (string Name, string[] Said)[] s_synonyms =
    [
        ("宠物", ["狗", "猫"]), ("厕所", ["马桶"]), ("携带", ["带"]), ("儿童", ["孩子", "小孩", "娃", "宝宝"]), ("婴幼儿", ["宝宝", "娃"]), ("吸烟", ["抽烟"]), ("明火", ["燃气灶", "煤气灶"]), ("拆卸", ["拆下", "拆开", "拆出"]), ("上门", ["师傅"]), ("周末", ["周六", "周日", "星期天", "礼拜天"]), ("周日", ["星期天", "礼拜天"]),
    ];

    private static readonly string[] s_together = ["同享", "同用", "叠加", "并用", "共用", "同时使用"];
    private static readonly string[] s_stacked = ["叠", "一起用", "一块用", "一块儿用", "同时用", "再用", "再减", "折上折", "都能用"];

    /// <summary>The clause that affirms what a fact denies, with the fact; null when there is none.</summary>
    public static (TextSpan Clause, Fact Fact)? Affirmed(Reply reply, FactSheet facts)
    {
        foreach (var fact in facts.All)
        {
            if (fact.Path.StartsWith("actions", StringComparison.Ordinal) || fact.Path.StartsWith("case", StringComparison.Ordinal) || fact.Value.Length > LongestValue)
            {
                continue;
            }

            foreach (var denial in Of(fact))
            {
                // Another of the goods has it, or the draft itself says no to it elsewhere.
                if (facts.All.Any(f => f != fact && f.Value.Contains(Thing(denial.What), StringComparison.OrdinalIgnoreCase)) || Denied(reply, denial))
                {
                    continue;
                }

                foreach (var clause in reply.Draft.Clauses)
                {
                    if (Affirms(reply, clause, denial))
                    {
                        return (clause.Span, fact);
                    }
                }
            }
        }

        return null;
    }

    // «用扫地机器人» is about 扫地机器人.
    private static string Thing(string what) => what.Length > Shortest + 1 && "用放装做去进吃喝洗".Contains(what[0], StringComparison.Ordinal) ? what[1..] : what;

    private static bool Denied(Reply reply, Denial denial)
    {
        foreach (var clause in reply.Draft.Clauses)
        {
            var words = clause.Span.Of(reply.Text).ToString();
            if (IsNegative(words) && (denial.Subjects.Length > 0 ? Array.Exists(denial.Subjects, s => IsSaid(words, s)) : IsSaid(words, denial.What)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a clause says yes and denies nothing.</summary>
    public static bool SaysYes(string words) => !IsNegative(words) && words.AsSpan().ContainsAny(s_positive) && !words.AsSpan().ContainsAny(s_elsewhere) && !PolicyConflictRule.IsCondition(words);

    /// <summary>True when a clause denies something; «不碍事» denies nothing.</summary>
    public static bool IsNegative(string words) => s_harmless.Aggregate(words, (w, h) => w.Replace(h, "", StringComparison.Ordinal)).AsSpan().ContainsAny(s_negative);

    private static IEnumerable<Denial> Of(Fact fact)
    {
        var pieces = Normalizer.Normalize(fact.Value).Text.Split(['，', ',', '。', ';', '；', '\n', '(', ')', '（', '）'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Length == 0)
        {
            yield break;
        }

        // «含酒精：否» is about what it is made of, which is read by itself.
        if (s_none.Contains(pieces[0], StringComparer.Ordinal) && !fact.Key.StartsWith('含') && Core(fact.Key) is { Length: >= Shortest and <= Longest } named)
        {
            yield return new Denial(fact, named, [], false);
        }

        foreach (var piece in pieces)
        {
            if (piece.AsSpan().ContainsAny(s_noDenial) || First(piece.Replace("无理由", "〇〇〇", StringComparison.Ordinal)) is not var (at, no) || at + no.Length >= piece.Length)
            {
                continue;
            }

            var what = Core(piece[(at + no.Length)..]);
            if (at == 0)
            {
                if (what.Length is >= Shortest and <= Longest && !what.Contains('、', StringComparison.Ordinal))
                {
                    yield return new Denial(fact, what, [], false);
                }

                continue;
            }

            var before = piece[..at];
            var timed = before.AsSpan().IndexOfAnyInRange('0', '9') == 0;
            before = timed ? Untimed(before) : before;
            if (before.AsSpan().ContainsAny(s_conditions) || before is [.., '后' or '前'])
            {
                continue;
            }

            var subjects = before.Split(['、', '和', '及', '或', '/']).Select(Bare).Where(s => s.Length is >= Shortest and <= Longest).ToArray();
            if (subjects.Length > 0)
            {
                yield return new Denial(fact, what, subjects, timed);
            }
        }
    }

    // «23:00后前台» is 前台.
    private static string Untimed(string subject)
    {
        var from = subject.AsSpan().IndexOfAnyExcept(s_clock);
        var rest = from < 0 ? "" : subject[from..];
        var behind = Array.Find(s_behind, b => rest.StartsWith(b, StringComparison.Ordinal));
        return behind is null ? rest : rest[behind.Length..];
    }

    private static readonly SearchValues<char> s_clock = SearchValues.Create("0123456789:点半");
    private static readonly string[] s_behind = ["之后", "以后", "后", "之前", "以前", "前"];

    private static (int At, string No)? First(string piece)
    {
        (int At, string No)? first = null;
        foreach (var no in s_no)
        {
            var at = piece.IndexOf(no, StringComparison.Ordinal);
            first = at >= 0 && (first is null || at < first.Value.At) ? (at, no) : first;
        }

        return first;
    }

    private static string Core(string name)
    {
        foreach (var lead in s_lead)
        {
            name = name.StartsWith(lead, StringComparison.Ordinal) && name.Length - lead.Length >= Shortest ? name[lead.Length..] : name;
        }

        return Bare(name);
    }

    private static string Bare(string name)
    {
        foreach (var tail in s_tail)
        {
            name = name.EndsWith(tail, StringComparison.Ordinal) && name.Length - tail.Length >= Shortest ? name[..^tail.Length] : name;
        }

        return name;
    }

    private static bool Affirms(Reply reply, ClauseReading clause, Denial denial)
    {
        var words = clause.Span.Of(reply.Text).ToString();
        // An age told is held against the ages of the facts (FCT008).
        if (IsNegative(words) || words.Contains('岁', StringComparison.Ordinal) || words.AsSpan().ContainsAny(s_elsewhere) || Around.Asked(reply, clause.Span) || Scope.IsSupposed(reply.Text, clause.Span) || PolicyConflictRule.IsCondition(words)
            || !(words.AsSpan().ContainsAny(s_positive) || clause.Score(Act.Instruct) + clause.Score(Act.Recommend) >= Telling))
        {
            return false;
        }

        if (Array.Exists(s_together, t => denial.What.EndsWith(t, StringComparison.Ordinal)))
        {
            return Array.Exists(s_stacked, s => words.Contains(s, StringComparison.Ordinal)) && (!IsHan(denial.Fact.Key) || IsSaid(words, denial.Fact.Key) || Array.Exists(denial.Subjects, s => IsSaid(words, s)) || words.Contains(denial.What[..Math.Min(Shortest, denial.What.Length)], StringComparison.Ordinal));
        }

        if (denial.Subjects.Length > 0)
        {
            return Array.Exists(denial.Subjects, s => IsSaid(words, s)) && (denial.AtTimes ? words.AsSpan().ContainsAny(s_always) : Shares(words, denial.What) || words.AsSpan().ContainsAny(s_also));
        }

        // Named itself; or by its name with a character of the deed; or asked for by the buyer and taken up.
        return IsSaid(words, denial.What)
            || (IsHan(denial.Fact.Key) && denial.Fact.Key != denial.What && IsSaid(words, denial.Fact.Key) && Shares(words, denial.What, denial.Fact.Key))
            || (denial.What.Length == Shortest && Shares(words, denial.What) && reply.Thread.LastBuyerTurn.Text.Contains(denial.What, StringComparison.OrdinalIgnoreCase) && clause == reply.Draft.Clauses[0]);
    }

    private static bool IsHan(string name) => name.Length >= Shortest && name.All(Segmenter.IsHan);

    // The name, a word for it, or nearly all of its characters in any order.
    private static bool IsSaid(string words, string name)
    {
        if (words.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!name.All(Segmenter.IsHan))
        {
            return false;
        }

        foreach (var (known, said) in s_synonyms)
        {
            if (name.Contains(known, StringComparison.Ordinal) && Array.Find(said, s => words.Contains(s, StringComparison.Ordinal)) is { } other)
            {
                var left = name.Replace(known, "", StringComparison.Ordinal);
                if (left.All(c => words.Replace(other, "", StringComparison.Ordinal).Contains(c, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return name.Distinct().Count() >= Shortest && name.Count(c => words.Contains(c, StringComparison.Ordinal)) >= Math.Max(Shortest, Math.Ceiling(name.Length * Most));
    }

    private static bool Shares(string words, string what, string but = "")
        => what.Any(c => Segmenter.IsHan(c) && !but.Contains(c, StringComparison.Ordinal) && !"可能的有是用了在上下不".Contains(c, StringComparison.Ordinal) && words.Contains(c, StringComparison.Ordinal));
}
