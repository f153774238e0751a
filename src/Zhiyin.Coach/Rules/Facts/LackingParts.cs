using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>What the facts say is not in the parcel («包装清单：手机、数据线（不含充电头）»), and where a draft says that it is.</summary>
internal static class LackingParts
{
    private const int Shortest = 2;
    private const int Longest = 8;
    private const int Within = 9;

    private static readonly string[] s_lacks = ["不含", "不带", "不送", "不包", "未含", "未附", "未配", "不附", "不配", "没有"];
    private static readonly SearchValues<string> s_supplied = SearchValues.Create(["都配", "配齐", "配好", "都有", "都带", "也有", "也带", "齐全", "全配", "标配", "附送", "在里面", "在盒", "一起发", "一块发", "一并发", "给您配"], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_elsewhere = SearchValues.Create(["买", "拍", "选购", "另", "单卖", "自备", "家里", "链接", "以前", "之前"], StringComparison.Ordinal);
    private static readonly SearchValues<char> s_denying = SearchValues.Create("不没无未");

    /// <summary>The clause of the draft that supplies a part which <paramref name="fact"/> says is lacking; null when none does.</summary>
    public static TextSpan? SaidSupplied(Reply reply, Fact fact)
    {
        foreach (var part in Of(fact.Value))
        {
            if (SaidSupplied(reply, part) is { } clause)
            {
                return clause;
            }
        }

        return null;
    }

    private static IEnumerable<string> Of(string value)
    {
        foreach (var piece in value.Split(['，', ',', '。', ';', '；', ' ', '(', ')', '（', '）'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.Find(s_lacks, no => piece.StartsWith(no, StringComparison.Ordinal)) is { } lacks)
            {
                foreach (var part in piece[lacks.Length..].Split(['、', '和', '及', '或', '/']))
                {
                    if (part.Length is >= Shortest and <= Longest)
                    {
                        yield return part;
                    }
                }
            }
        }
    }

    private static TextSpan? SaidSupplied(Reply reply, string part)
    {
        var text = reply.Text;
        var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var hit = new TextSpan(at, part.Length);
        var clause = Scope.ClauseAround(text, hit);
        var words = clause.Of(text);
        var after = text.AsSpan(hit.End, Math.Min(Within, clause.End - hit.End));
        return after.ContainsAny(s_supplied) && !words.ContainsAny(s_denying) && !words.ContainsAny(s_elsewhere) && !Around.Asked(reply, hit) && !PolicyConflictRule.IsCondition(words) ? clause : null;
    }
}
