using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Coach.Engine;

/// <summary>
/// Moves the ends of a marked stretch to the edges of words, so that nothing is underlined to its last character but one: a word of the concept list that lies across an end is taken in whole,
/// and so is what a verb drags behind it («发错|了») or the single character that is left of its clause.
/// </summary>
public static class WordEdges
{
    private const int ShortestWord = 2;
    private const string Dragged = "了过着";

    // Says nothing, and is no part of what is wrong.
    private const string Particles = "的哦哈呀亲啊呢哟嘛噢喔吧呐哒";

    /// <summary><paramref name="span"/> of a normalised draft, widened; never beyond its clause.</summary>
    public static TextSpan Widen(string text, TextSpan span)
    {
        if (span.Length == 0 || !Segmenter.IsHan(text[span.End - 1]))
        {
            return span;
        }

        var start = span.Start > 0 && Segmenter.IsHan(text[span.Start]) ? span.Start - Across(text, span.Start, back: true) : span.Start;
        var end = span.End + Across(text, span.End, back: false);
        if (IsHan(text, end) && Dragged.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return TextSpan.FromTo(start, IsHan(text, end) && !IsHan(text, end + 1) && !IsDigit(text, end + 1) && !Particles.Contains(text[end], StringComparison.Ordinal) ? end + 1 : end);
    }

    // How far the longest word across the edge reaches beyond it. On the left only a word of which the marked part is the larger half, and no «能|不能», which asks.
    private static int Across(string text, int edge, bool back)
    {
        for (var length = ConceptIndex.LongestWord; length >= ShortestWord; length--)
        {
            for (var beyond = 1; beyond < length; beyond++)
            {
                var from = back ? edge - beyond : edge - length + beyond;
                if (from >= 0 && from + length <= text.Length && (!back || (beyond * 2 < length && text[from] != text[from + length - 1])) && ConceptIndex.BuiltIn.Contains(text.AsSpan(from, length)))
                {
                    return beyond;
                }
            }
        }

        return 0;
    }

    private static bool IsHan(string text, int at) => at < text.Length && Segmenter.IsHan(text[at]);

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiLetterOrDigit(text[at]);
}
