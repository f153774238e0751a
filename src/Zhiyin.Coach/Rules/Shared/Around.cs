using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Shared;

/// <summary>What stands around a hit and takes its force away: negation, quotation, a question, a warning (handbook §4.0, §4.1.3). Only run on candidates.</summary>
internal static class Around
{
    private const string Negators = "不没别勿非未无免";

    // Words that hold a negator's character without negating what follows.
    private static readonly string[] s_harmless =
    [
        "特别", "分别", "级别", "区别", "个别", "别人", "别家", "别的", "性别", "不但", "不仅", "不过", "不如", "不错", "没问题", "不好意思", "差不多", "不管", "不论", "无论",
        "无理由", "不影响", "免费", "非常", "未来", "不同", "不少", "不用担心", "别担心", "不着急", "不急", "别急", "要不", "不然", "没事", "不然", "无线", "免运", "除非", "别客气", "不客气",
    ];

    /// <summary>True when something within <paramref name="reach"/> characters before <paramref name="hit"/>, in the same clause, negates it («能不能» does not).</summary>
    public static bool Negated(string text, TextSpan hit, int reach = 4)
    {
        for (var i = hit.Start - 1; i >= 0 && hit.Start - i <= reach; i--)
        {
            if (IsEdge(text[i]))
            {
                return false;
            }

            if (Negators.Contains(text[i], StringComparison.Ordinal) && !Harmless(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when <paramref name="hit"/> stands between quotation marks: someone else's words, or a name.</summary>
    public static bool Quoted(string text, TextSpan hit)
    {
        for (var i = hit.Start - 1; i >= 0 && hit.Start - i <= 24; i--)
        {
            switch (text[i])
            {
                case '「' or '『' or '《' or '【':
                    return true;
                case '」' or '』' or '》' or '】':
                    return false;
                case '"':
                    return text.AsSpan(0, i).Count('"') % 2 == 0 && text.IndexOf('"', hit.Start) >= 0;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>True when the sentence of <paramref name="hit"/> asks (吗, 呢, 么, ?).</summary>
    public static bool Asked(Reply reply, TextSpan hit)
    {
        var sentence = reply.SentenceAt(hit.Start);
        var end = hit.End;
        while (end < sentence.End && !IsEdge(reply.Text[end]))
        {
            end++;
        }

        return end > 0 && (reply.Text[end - 1] is '吗' or '么' or '嘛' || (end < reply.Text.Length && reply.Text[end] == '?'));
    }

    /// <summary>The clause around <paramref name="hit"/>: the text between the nearest marks on both sides.</summary>
    public static TextSpan ClauseOf(string text, TextSpan hit)
    {
        var start = hit.Start;
        while (start > 0 && !IsEdge(text[start - 1]))
        {
            start--;
        }

        var end = hit.End;
        while (end < text.Length && !IsEdge(text[end]))
        {
            end++;
        }

        return TextSpan.FromTo(start, end);
    }

    /// <summary>True when a hit of <paramref name="set"/> lies in the sentence of <paramref name="hit"/>.</summary>
    public static bool SentenceHas(Reply reply, PatternSet set, TextSpan hit)
    {
        var sentence = reply.SentenceAt(hit.Start);
        foreach (var other in reply.All(set))
        {
            if (sentence.Overlaps(other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a hit of <paramref name="set"/> overlaps <paramref name="hit"/>.</summary>
    public static bool Inside(Reply reply, PatternSet set, TextSpan hit)
    {
        foreach (var other in reply.All(set))
        {
            if (other.Overlaps(hit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when some buyer bubble of the thread has a hit of <paramref name="set"/>.</summary>
    public static bool BuyerEver(Reply reply, PatternSet set)
    {
        foreach (var bubble in reply.Thread.Bubbles)
        {
            if (bubble.Role == Role.Buyer && reply.Scan(bubble.Text).Has(set))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a mark that ends a clause.</summary>
    public static bool IsEdge(char c) => c is '，' or ',' or '。' or '!' or '?' or ';' or '\n' or '…' or '~' or '—' or ':';

    private static bool Harmless(string text, int at)
    {
        // «能不能», «要不要», «有没有»: the same character on both sides asks.
        if (at > 0 && at + 1 < text.Length && (text[at - 1] == text[at + 1] || (text[at - 1] == '有' && text[at] == '没')))
        {
            return true;
        }

        foreach (var word in s_harmless)
        {
            var offset = word.IndexOf(text[at], StringComparison.Ordinal);
            if (offset >= 0 && at - offset >= 0 && string.CompareOrdinal(text, at - offset, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
