using System.Collections.Immutable;

namespace Zhiyin.Coach.Scoring;

/// <summary>
/// Bubbles that follow each other are one answer: what is missing from one may stand in the next. A finding about something that comes first counts in the first
/// bubble only; one about something missing counts only when no bubble of the run has it, and then once, in the last.
/// </summary>
internal static class RunFindings
{
    private static readonly HashSet<string> s_first = new(StringComparer.Ordinal) { "empathy.missing", "defense.first", "structure.answer-late" };
    private static readonly HashSet<string> s_missing = new(StringComparer.Ordinal)
    {
        "answer.no-next-step", "answer.no-why", "guide.none", "answer.offtopic", "template.generic", "tone.cold", "refusal.bare",
    };

    /// <summary>The reviews with the findings that still hold for their run.</summary>
    public static ImmutableArray<BubbleReview> Settle(List<BubbleReview> replies)
    {
        var settled = ImmutableArray.CreateBuilder<BubbleReview>(replies.Count);
        for (var start = 0; start < replies.Count;)
        {
            var end = start + 1;
            while (end < replies.Count && replies[end].Turn == replies[start].Turn)
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                settled.Add(end - start == 1 ? replies[i] : replies[i] with { Findings = Kept(replies, start, end, i) });
            }

            start = end;
        }

        return settled.ToImmutable();
    }

    private static ImmutableArray<Engine.Finding> Kept(List<BubbleReview> replies, int start, int end, int at)
        => replies[at].Findings.RemoveAll(f =>
            (at > start && s_first.Contains(f.Category.Code))
            || (f.Rule.FindsAbsence && (at < end - 1 || replies.GetRange(start, end - start).Exists(r => !r.Findings.Any(o => o.Rule.Id == f.Rule.Id))))
            || (s_missing.Contains(f.Category.Code) && (at < end - 1 || replies.GetRange(start, end - start).Exists(r => !r.Findings.Any(o => o.Category == f.Category)))));
}
