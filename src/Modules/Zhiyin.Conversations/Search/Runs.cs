namespace Zhiyin.Conversations.Search;

internal enum RunKind
{
    Han,
    Word,
}

/// <summary>A stretch of a normalised text that search reads as one: Han characters, or letters and digits.</summary>
internal readonly record struct Run(RunKind Kind, int Start, int End);

/// <summary>Cuts normalised text into runs; everything else (marks, blanks, emoji) only separates.</summary>
internal static class Runs
{
    public static IEnumerable<Run> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (KindAt(text, i) is not { } kind)
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && KindAt(text, i) == kind)
            {
                i += Width(text, i);
            }

            yield return new Run(kind, start, i);
        }
    }

    /// <summary>UTF-16 units of the character at <paramref name="i"/>: 2 for a rare Han character outside the basic plane.</summary>
    public static int Width(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;

    /// <summary>What the character at <paramref name="i"/> is part of; null for what separates.</summary>
    public static RunKind? KindAt(string text, int i)
    {
        var c = text[i];
        if (char.IsSurrogate(c))
        {
            return Width(text, i) == 2 && char.ConvertToUtf32(c, text[i + 1]) is >= 0x20000 and <= 0x3FFFF ? RunKind.Han : null;
        }

        // Kana and Hangul are written without blanks too: pairs serve them as they serve Han.
        return c is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\u3040' and <= '\u30ff') or (>= '\uac00' and <= '\ud7a3') or '〇' ? RunKind.Han
            : char.IsLetterOrDigit(c) ? RunKind.Word
            : null;
    }
}
