using Zhiyin.Understanding.Models;

namespace Zhiyin.Understanding.Acts;

/// <summary>What the act models see of a clause; the same code serves training and reading.</summary>
public static class ActFeatures
{
    /// <summary>Adds the features of a clause (normalised, without its closing mark); <paramref name="mark"/> is the mark behind it or '\0'.</summary>
    public static void Collect(ReadOnlySpan<char> clause, char mark, ref Features features)
    {
        Span<char> folded = stackalloc char[(Math.Min(clause.Length, FeatureText.MaxLength) * 2) + 2];
        var length = FeatureText.Fold(clause, folded);
        var text = folded[..length];
        features.AddText(text);
        features.AddConcepts(text);
        features.AddLength(length);
        if (mark is '?' or '!')
        {
            features.Add(1, mark);
        }
    }

    /// <summary>True for a mark or blank that may stand around a clause.</summary>
    public static bool IsEdge(char c) => c is ' ' or ',' or '，' or '.' or '。' or ';' or '；' or '~' or '!' or '?' or '\n';

    /// <summary>The mark that closes the clause ending at <paramref name="end"/>: '?', '!' or '\0'.</summary>
    public static char MarkAt(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && text[end] is ' ')
        {
            end++;
        }

        return end < text.Length && text[end] is '?' or '!' ? text[end] : '\0';
    }
}
