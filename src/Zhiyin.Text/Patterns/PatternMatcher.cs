namespace Zhiyin.Text.Patterns;

/// <summary>Says whether a pattern matches where its first literal was found.</summary>
internal static class PatternMatcher
{
    /// <summary>The span of the match that begins with <paramref name="hit"/>; null when there is none.</summary>
    public static TextSpan? Match(string text, CompiledPattern pattern, LiteralHit hit, PatternScratch all)
    {
        var start = hit.Start;
        if (pattern.DigitsBefore)
        {
            while (start > 0 && IsNumeral(text[start - 1]))
            {
                start--;
            }

            if (start == hit.Start)
            {
                return null;
            }
        }

        if (pattern.AtStart && !OnlyMarks(text, 0, start))
        {
            return null;
        }

        var end = Rest(text, pattern, 0, hit.End, all);
        return end < 0 ? null : TextSpan.FromTo(start, end);
    }

    private static int Rest(string text, CompiledPattern pattern, int index, int at, PatternScratch all)
    {
        if (index == pattern.Rest.Length)
        {
            return pattern.AtEnd && !OnlyMarks(text, at, text.Length) ? -1 : at;
        }

        ref readonly var part = ref pattern.Rest[index];
        var limit = part.GapMax == 0 ? at : Math.Min(at + part.GapMax, all.SentenceEnd(at));
        for (var start = at + part.GapMin; start <= limit; start++)
        {
            if (part.Digits)
            {
                var digits = start;
                while (digits < text.Length && IsNumeral(text[digits]))
                {
                    digits++;
                }

                if (digits > start && Rest(text, pattern, index + 1, digits, all) is >= 0 and var last)
                {
                    return last;
                }

                continue;
            }

            // The longest alternative first, then shorter ones, until the rest fits.
            for (var end = int.MaxValue; (all.BitAt(start) & part.FirstCharacters) != 0 && (end = LiteralEnd(part.Literals, start, end, all)) >= 0;)
            {
                if (Rest(text, pattern, index + 1, end, all) is >= 0 and var last)
                {
                    return last;
                }
            }
        }

        return part.Optional ? Rest(text, pattern, index + 1, at, all) : -1;
    }

    private static int LiteralEnd(int[] literals, int start, int below, PatternScratch all)
    {
        var best = -1;
        for (var i = all.FirstAt(start); i >= 0; i = all.NextAt(i))
        {
            var hit = all.Literals[i];
            if (hit.End > best && hit.End < below && literals.AsSpan().BinarySearch(hit.Literal) >= 0)
            {
                best = hit.End;
            }
        }

        return best;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || (c >= '一' && "一二两三四五六七八九十百千半几".Contains(c, StringComparison.Ordinal));

    private static bool OnlyMarks(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
