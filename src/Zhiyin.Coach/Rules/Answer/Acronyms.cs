using System.Collections.Frozen;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>Letters that stand for a term of the trade: capitals in the original that are not everyday words, sizes, units or names of models the buyer used.</summary>
internal static class Acronyms
{
    private const int Shortest = 2;
    private const int Longest = 8;
    private const int MostDigits = 2;

    private static readonly FrozenSet<string> s_everyday = FrozenSet.ToFrozenSet(
        ["wifi", "app", "usb", "led", "gps", "tv", "pc", "ok", "vip", "id", "qq", "ems", "pp", "cm", "mm", "ml", "kg", "kw", "mah", "gb", "tb", "mb", "xl", "xxl", "xxxl", "xs", "xxs", "type", "iphone", "ipad", "mac", "android", "ios", "hi", "hello", "nfc", "logo", "dvd", "cd", "ac", "dc", "ph", "uv", "spf", "ab", "diy", "pdf", "jpg", "excel", "word", "ppt", "sf", "jd", "tm", "bb", "cc", "kn", "suv", "tpu", "pvc", "abs", "am", "pm", "no", "dpd", "hz", "lv", "pro", "max", "plus", "mini", "air", "se", "ultra", "gt", "new", "one", "vivo", "oppo", "etc", "www", "com", "http", "https", "xx", "xxx", "faq", "atm", "ai", "pos", "sos", "ktv", "dj", "mp", "hdmi", "lan", "ssd", "cpu", "hd"],
        StringComparer.Ordinal);

    /// <summary>The unknown acronyms of a draft (spans in the normalised text), left to right.</summary>
    public static List<TextSpan>? In(NormalizedText draft, string buyer)
    {
        List<TextSpan>? found = null;
        var text = draft.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetter(text[i]))
            {
                continue;
            }

            var start = i;
            var capitals = 0;
            while (i < text.Length && char.IsAsciiLetter(text[i]))
            {
                capitals += char.IsAsciiLetterUpper(draft.Original[draft.ToOriginal(i)]) ? 1 : 0;
                i++;
            }

            var length = i - start;
            if (length is >= Shortest and <= Longest && capitals >= Shortest && !IsPlaceholder(text, start, length)
                && !s_everyday.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, length)) && !buyer.AsSpan().Contains(text.AsSpan(start, length), StringComparison.Ordinal))
            {
                // «IPX4» is one term.
                var end = i;
                while (end < text.Length && end < i + MostDigits && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }

                (found ??= []).Add(TextSpan.FromTo(start, end));
            }
        }

        return found;
    }

    // A code such as «SQ2025118» is a number to show, not a term: many digits follow. So is the mask of one, «[ORDERID_10008440]».
    private static bool IsPlaceholder(string text, int start, int length)
    {
        var digits = 0;
        for (var i = start + length; i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '-' or '_'); i++)
        {
            digits++;
        }

        return digits >= 3;
    }
}
