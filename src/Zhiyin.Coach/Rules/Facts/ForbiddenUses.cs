using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>What the facts warn of («不宜久放牛奶、豆浆», «婴幼儿、孕妇禁用»), and where a draft allows it.</summary>
internal static class ForbiddenUses
{
    private const int Shortest = 2;
    private const int Longest = 6;

    private static readonly string[] s_warning = ["不宜", "不可", "不能", "不要", "请勿", "切勿", "勿", "禁止", "避免", "严禁", "忌"];
    private static readonly string[] s_barred = ["禁用", "慎用", "不可用", "不宜用", "不能用", "不可使用", "不宜使用", "禁止使用", "勿用", "忌用", "不适用"];
    private static readonly SearchValues<string> s_allowed = SearchValues.Create(["能", "可以", "没事", "没问题", "没关系", "不碍事", "不要紧", "放心", "照样", "都行", "尽管", "随便"], StringComparison.Ordinal);
    private static readonly string[] s_harmless = ["没事", "没问题", "没关系", "不碍事", "不要紧", "不影响", "不怕", "不用担心"];
    private static readonly SearchValues<string> s_denying = SearchValues.Create(["不", "别", "没", "勿", "禁", "忌", "少"], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_limiting = SearchValues.Create(["小时", "分钟", "尽快", "马上", "及时", "短时间", "一会", "过了", "之后", "以后", "好了", "问医生", "遵医嘱", "医生"], StringComparison.Ordinal);

    /// <summary>The clause of the draft that allows what <paramref name="fact"/> warns of; null when none does.</summary>
    public static TextSpan? SaidAllowed(Reply reply, Fact fact)
    {
        var action = "";
        foreach (var sentence in fact.Value.Split(['。', ';', '；', '\n', '，', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = sentence.Split(['、', '和', '及', '或', '(', ')', '（', '）'], StringSplitOptions.RemoveEmptyEntries);
            if (Array.Find(s_barred, b => pieces[^1].EndsWith(b, StringComparison.Ordinal)) is { } barred)
            {
                foreach (var piece in pieces)
                {
                    var who = piece.EndsWith(barred, StringComparison.Ordinal) ? piece[..^barred.Length] : piece;
                    if (who.Length is >= Shortest and <= Longest && Allowed(reply, who, "用") is { } clause)
                    {
                        return clause;
                    }
                }

                continue;
            }

            // «不宜久放牛奶、豆浆»: the deed stands before the first thing and holds for all.
            if (Array.Find(s_warning, w => pieces[0].StartsWith(w, StringComparison.Ordinal)) is not { } warning || pieces.Length < 2 || pieces[0].Length - warning.Length < Shortest + 1)
            {
                continue;
            }

            action = pieces[0][warning.Length..];
            foreach (var piece in pieces.Skip(1))
            {
                if (piece.Length is >= Shortest and <= Longest && Allowed(reply, piece, action) is { } clause)
                {
                    return clause;
                }
            }
        }

        return null;
    }

    // The thing with the deed, or a character of it, in one clause that allows it.
    private static TextSpan? Allowed(Reply reply, string thing, string action)
    {
        for (var at = reply.Text.IndexOf(thing, StringComparison.Ordinal); at >= 0; at = reply.Text.IndexOf(thing, at + 1, StringComparison.Ordinal))
        {
            var hit = new TextSpan(at, thing.Length);
            var clause = Scope.ClauseAround(reply.Text, hit);
            var words = clause.Of(reply.Text).ToString();
            if (!words.AsSpan().ContainsAny(s_allowed) || words.AsSpan().ContainsAny(s_limiting) || Around.Asked(reply, hit) || PolicyConflictRule.IsCondition(words))
            {
                continue;
            }

            var rest = s_harmless.Aggregate(words, (w, h) => w.Replace(h, "", StringComparison.Ordinal));
            if (!rest.AsSpan().ContainsAny(s_denying) && (action == "用" || words.Replace(thing, "", StringComparison.Ordinal).Any(c => Segmenter.IsHan(c) && action[..Math.Min(Shortest, action.Length)].Contains(c, StringComparison.Ordinal))))
            {
                return clause;
            }
        }

        return null;
    }
}
