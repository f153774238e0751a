namespace Zhiyin.Knowledge.Search;

/// <summary>A stretch of a normalised text that is read as one: Han characters, or letters and digits.</summary>
internal readonly record struct TokenRun(string Text, bool IsHan);

/// <summary>Cuts normalised text into runs; everything else only separates.</summary>
internal static class TokenRuns
{
    public static IEnumerable<TokenRun> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var han = IsHan(text[i]);
            if (!han && !char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsHan(text[i]) == han && (han || char.IsLetterOrDigit(text[i])))
            {
                i++;
            }

            yield return new TokenRun(text[start..i], han);
        }
    }

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9fff') or '〇';
}
