using Zhiyin.Text;

namespace Zhiyin.Coach.Engine;

/// <summary>Scopes of a place in a normalised text: quotation, negation, clause.</summary>
public static class Scope
{
    // Reaching up to two characters on: «不能跟您保证».
    private static readonly string[] s_far =
        ["不能", "不会", "不敢", "不可以", "不可能", "不是", "不要", "不用", "不必", "无法", "没法", "没办法", "没有", "并非", "并不", "难以", "很难", "未必", "不一定", "不保证", "不建议", "不承诺", "不让", "不叫", "别让", "不劳", "无需", "省得", "免得", "不再"];

    private static readonly string[] s_supposing =
        ["如果", "要是", "万一", "假如", "若", "不管", "无论", "不论", "哪怕", "即使", "是否", "不用", "不必", "无需", "不需要", "避免", "以免", "免得"];

    /// <summary>True when <paramref name="span"/> lies between a pair of quotation marks of the same sentence.</summary>
    public static bool IsQuoted(string text, TextSpan span)
    {
        var open = false;
        var depth = 0;
        var before = Math.Min(span.Start, text.Length);
        for (var i = LineStart(text, before); i < before; i++)
        {
            switch (text[i])
            {
                case '"': open = !open; break;
                case '「' or '『': depth++; break;
                case '」' or '』': depth = Math.Max(0, depth - 1); break;
            }
        }

        return (open && text.AsSpan(span.End).Contains('"')) || (depth > 0 && text.AsSpan(span.End).IndexOfAny('」', '』') >= 0);
    }

    /// <summary>True when a negation stands directly before <paramref name="start"/> in its clause.</summary>
    public static bool IsNegated(string text, int start)
    {
        var from = start;
        while (from > 0 && start - from < 8 && !IsMark(text[from - 1]))
        {
            from--;
        }

        var before = text.AsSpan(from, start - from);
        if (before.Length == 0)
        {
            return false;
        }

        if (before[^1] is '不' or '没' or '未' or '非' || (before[^1] == '别' && !(before.Length > 1 && before[^2] is '特' or '个' or '级' or '性' or '类' or '区' or '分')))
        {
            return true;
        }

        foreach (var word in s_far)
        {
            var at = before.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && before.Length - at - word.Length <= 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the clause only supposes or takes away: «如果是…», «不管是…», «不用您…».</summary>
    public static bool IsSupposed(string text, TextSpan clause)
    {
        var words = clause.Of(text);
        for (var i = 0; i <= 3 && i < words.Length; i++)
        {
            foreach (var word in s_supposing)
            {
                if (words[i..].StartsWith(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return words.EndsWith("的话", StringComparison.Ordinal);
    }

    /// <summary>The stretch between the marks around <paramref name="span"/>.</summary>
    public static TextSpan ClauseAround(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && !IsMark(text[start - 1]))
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && !IsMark(text[end]))
        {
            end++;
        }

        return TextSpan.FromTo(start, end);
    }

    private static int LineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is not '\n')
        {
            at--;
        }

        return at;
    }

    private static bool IsMark(char c) => char.IsPunctuation(c) || char.IsWhiteSpace(c) || c is '~' or '|';
}
