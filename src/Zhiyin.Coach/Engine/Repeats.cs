using Zhiyin.Text;

namespace Zhiyin.Coach.Engine;

/// <summary>
/// One fault told once: what a rule finds twice in one sentence («到不了您找我，我拿脑袋担保») is one finding over both places, with the edits of both. Figures and blanks of a template stay apart: each is a fault of its own.
/// </summary>
internal static class Repeats
{
    // Further apart, each place is pointed at by itself.
    private const int Near = 12;

    /// <summary>Joins them; <paramref name="findings"/> stand from left to right.</summary>
    public static void Join(Reply reply, List<Finding> findings)
    {
        for (var i = findings.Count - 1; i > 0; i--)
        {
            var second = findings[i];
            if (second.Severity == Severity.Hint || second.Span.Length == 0 || IsApart(second.Category))
            {
                continue;
            }

            var at = findings.FindIndex(0, i, f => f.Rule.Id == second.Rule.Id && second.Span.Start - f.Span.End <= Near && f.Severity > Severity.Hint && f.Span.Length > 0 && SameSentence(reply, f.Span, second.Span));
            if (at < 0)
            {
                continue;
            }

            var first = findings[at];
            findings[at] = first with
            {
                Span = TextSpan.FromTo(first.Span.Start, Math.Max(first.Span.End, second.Span.End)),
                Severity = first.Severity > second.Severity ? first.Severity : second.Severity,
                Fix = first.Fix.IsEmpty || second.Fix.IsEmpty ? [] : [.. first.Fix, .. second.Fix],
                Confidence = Math.Max(first.Confidence, second.Confidence),
                Blocks = first.Blocks || second.Blocks,
                Places = first.Places + second.Places,
            };
            findings.RemoveAt(i);
        }
    }

    private static bool IsApart(Category category) => category == Categories.FactConflict || category == Categories.FactUnsupported || category == Categories.TemplateUnfilled;

    private static bool SameSentence(Reply reply, TextSpan a, TextSpan b)
    {
        foreach (var sentence in reply.Draft.Sentences)
        {
            var original = reply.Draft.Normalized.ToOriginal(sentence);
            if (original.Overlaps(a) && original.Overlaps(b))
            {
                return true;
            }
        }

        return false;
    }
}
