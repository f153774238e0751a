using System.Collections.Immutable;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rewriting;

/// <summary>
/// The one-key fix of a finding whose rule offers none: the draft mended for this finding alone, offered only when the coach's own judgement
/// finds the fault gone and nothing worse in its place.
/// </summary>
internal static class OneKeyFix
{
    private const int MostFixes = 12;

    /// <summary>The findings of <paramref name="review"/>, those that count with a fix where there is one.</summary>
    public static ImmutableArray<Finding> Add(ReplyCoach coach, Review review)
    {
        if (string.IsNullOrWhiteSpace(review.Reply.Draft.Normalized.Original))
        {
            return review.Findings;
        }

        // Each fix is proved by a review; nobody takes more of them one by one.
        var left = MostFixes;
        ReplyComposer? composer = null;
        return [.. review.Findings.Select(f => f.Severity == Severity.Hint || !f.Fix.IsEmpty || left-- <= 0 ? f : f with { Fix = Find(coach, review, composer ??= new ReplyComposer(review.Reply), f) })];
    }

    private static ImmutableArray<TextEdit> Find(ReplyCoach coach, Review review, ReplyComposer composer, Finding finding)
    {
        var reply = review.Reply;
        var draft = reply.Draft.Normalized.Original;
        var mended = composer.Mended(reply.Draft, [finding], onlySafe: false).Text;
        if (string.IsNullOrWhiteSpace(mended) || mended == draft || NumberGuard.Unbacked(mended, reply) is not null)
        {
            return [];
        }

        var after = coach.Review(reply.Thread, mended, reply.At);
        return after.Score.Score > review.Score.Score && !after.Findings.Any(f => f.Rule == finding.Rule) ? [Difference(draft, mended)] : [];
    }

    /// <summary>The one edit that makes <paramref name="before"/> into <paramref name="after"/>: what lies between their common beginning and end.</summary>
    internal static TextEdit Difference(string before, string after)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var head = before.AsSpan().CommonPrefixLength(after);
        var tail = 0;
        while (tail < shorter - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        // A pair of code units is one character and is not cut.
        if (head > 0 && char.IsHighSurrogate(before[head - 1]))
        {
            head--;
        }

        if (tail > 0 && char.IsLowSurrogate(before[^tail]))
        {
            tail--;
        }

        return new TextEdit(TextSpan.FromTo(head, before.Length - tail), after[head..^tail]);
    }
}
