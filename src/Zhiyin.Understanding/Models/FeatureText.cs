using Zhiyin.Text.Segments;

namespace Zhiyin.Understanding.Models;

/// <summary>
/// Folds a normalised text into the form the models read: dialect and shorthand to one spelling, figures to a placeholder,
/// long runs cut. Lengths change, so folded text is for features only.
/// </summary>
public static class FeatureText
{
    /// <summary>The longest stretch a model reads, in characters; what follows is left out.</summary>
    public const int MaxLength = 400;

    private const string Numerals = "一二两三四五六七八九十百千半";
    private const string Counted = "天件个次遍块元分小点号月年周斤码盒双套箱包瓶条日单回家米度楼";

    /// <summary>Folds <paramref name="text"/> into <paramref name="into"/> (at least <see cref="MaxLength"/> × 2 long); returns the length.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        if (text.Length > MaxLength)
        {
            text = text[..MaxLength];
        }

        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                i = Figures(text, i, into, ref length);
                continue;
            }

            if (c == '[' && text[i..].IndexOf(']') is > 1 and < 24 and var close)
            {
                // A masked value, a picture or an emoji code: that something stands here is all that matters.
                into[length++] = '※';
                i += close;
                continue;
            }

            if (c == '一' ? i + 2 < text.Length && Numerals.Contains(text[i + 1], StringComparison.Ordinal) : Numerals.Contains(c, StringComparison.Ordinal))
            {
                var end = i;
                while (end < text.Length && Numerals.Contains(text[end], StringComparison.Ordinal))
                {
                    end++;
                }

                if (end < text.Length && Counted.Contains(text[end], StringComparison.Ordinal))
                {
                    into[length++] = '0';
                    i = end - 1;
                    continue;
                }
            }

            Put(c, text, ref i, into, ref length);
        }

        return length;
    }

    private static int Figures(ReadOnlySpan<char> text, int start, Span<char> into, ref int length)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        // The complaint lines are words, not figures.
        if (text[start..end] is "12315" or "12345" or "12300" or "315" or "110")
        {
            text[start..end].CopyTo(into[length..]);
            length += end - start;
        }
        else
        {
            into[length++] = '0';
            if (end - start > 3)
            {
                into[length++] = '0';
            }
        }

        return end - 1;
    }

    private static void Put(char c, ReadOnlySpan<char> text, ref int i, Span<char> into, ref int length)
    {
        switch (c)
        {
            case '咋':
                into[length++] = '怎';
                into[length++] = '么';
                return;
            case '啥':
                into[length++] = '什';
                into[length++] = '么';
                if (i + 1 < text.Length && text[i + 1] == '子')
                {
                    i++;
                }

                return;
            case '木' when i + 1 < text.Length && text[i + 1] == '有':
                c = '没';
                break;
            case '肿' when i + 1 < text.Length && text[i + 1] == '么':
                c = '怎';
                break;
            case ' ' when length == 0 || i + 1 == text.Length || !Segmenter.IsHan(text[i + 1]) || !Segmenter.IsHan(into[length - 1]) || IsSpacedOut(text, i):
                return;
            default:
                c = Same(c);
                break;
        }

        if (length > 1 && into[length - 1] == c && into[length - 2] == c)
        {
            return;
        }

        into[length++] = c;
    }

    // «你 们 骗 人»: blanks between all characters are no pauses.
    private static bool IsSpacedOut(ReadOnlySpan<char> text, int i)
        => (i + 2 < text.Length && text[i + 2] == ' ') || (i >= 2 && text[i - 2] == ' ');

    private static char Same(char c) => c switch
    {
        '您' or '妳' or '侬' or '伱' => '你',
        '麽' or '嚒' => '么',
        '俺' or '偶' or '咱' => '我',
        '哒' or '滴' => '的',
        '捏' or '涅' => '呢',
        '嘞' or '咯' => '了',
        '呗' => '吧',
        '她' or '它' => '他',
        '，' or '、' or ';' or '；' or ' ' => ',',
        '。' or '…' or '\n' => '.',
        _ => c,
    };
}
