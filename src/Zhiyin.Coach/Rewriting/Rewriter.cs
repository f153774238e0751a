using System.Collections.Immutable;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rewriting.Plans;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting;

/// <summary>
/// Composes a better reply from a draft, its findings, the thread and the facts (docs/architecture.md): the least change that the same rules let pass. First the one-key
/// fixes alone, then marked clauses dropped and missing parts added, then only what is safe of the draft with the plan for the intent, then the plan alone.
/// </summary>
internal static class Rewriter
{
    /// <summary>The rewrite; null when nothing needs changing or no candidate is better than the draft by the coach's own judgement.</summary>
    public static Rewrite? Rewrite(ReplyCoach coach, Review review)
    {
        var reply = review.Reply;
        var draft = reply.Draft.Normalized.Original;
        var empty = string.IsNullOrWhiteSpace(draft);
        if (!empty && !Needed(review.Findings))
        {
            return null;
        }

        var composer = new ReplyComposer(reply);
        Candidate? best = null;
        foreach (var candidate in Candidates(coach, review, composer, empty))
        {
            if (string.IsNullOrWhiteSpace(candidate.Text) || NumberGuard.Unbacked(candidate.Text, reply) is not null)
            {
                continue;
            }

            var after = coach.Review(reply.Thread, candidate.Text, reply.At);
            var rated = candidate with { Faults = after.Findings.Sum(Weight), Score = after.Score.Score };
            if (best is null || rated.Faults < best.Faults)
            {
                best = rated;
            }

            if (rated.Faults > 0 && ReplyComposer.Explained(rated.Text, after.Findings) is { } plain && NumberGuard.Unbacked(plain, reply) is null)
            {
                var explained = coach.Review(reply.Thread, plain, reply.At);
                if (explained.Findings.Sum(Weight) < best.Faults)
                {
                    best = new Candidate(plain, candidate.Unresolved, explained.Findings.Sum(Weight), explained.Score.Score);
                }
            }

            if (best.Faults == 0)
            {
                break;
            }
        }

        if (best is null || best.Text == draft || (!empty && (best.Faults > 0 && best.Faults >= review.Findings.Sum(Weight))))
        {
            return null;
        }

        return new Rewrite(best.Text, Changes(review, empty), [.. best.Unresolved]);
    }

    private static IEnumerable<Candidate> Candidates(ReplyCoach coach, Review review, ReplyComposer composer, bool empty)
    {
        if (empty)
        {
            yield return composer.FromNothing(withFacts: true, withQuestion: true);
            yield return composer.FromNothing(withFacts: true, withQuestion: true, fromBank: true);
            yield return composer.FromNothing(withFacts: true, withQuestion: false);
            yield return composer.FromNothing(withFacts: false, withQuestion: true);
            yield return composer.FromNothing(withFacts: false, withQuestion: false);
            yield break;
        }

        var reply = review.Reply;
        var findings = review.Findings.Where(f => Weight(f) > 0).ToList();
        var text = Fixed(reply.Draft.Normalized.Original, findings);
        var current = review;
        if (text is not null)
        {
            yield return new Candidate(text, []);
            current = coach.Review(reply.Thread, text, reply.At);
        }

        if (ReplyComposer.Explained(current.Reply.Draft.Normalized.Original, current.Findings) is { } explained)
        {
            yield return new Candidate(explained, []);
        }

        // A draft that is rewritten anyway keeps nothing that even a hint calls unkind.
        var left = current.Findings.Where(f => Weight(f) > 0 || f.Category.Code.StartsWith("tone.", StringComparison.Ordinal)).ToList();
        yield return composer.Mended(current.Reply.Draft, left, onlySafe: false);

        // The plan's other wording, before anything more of the draft is given up.
        yield return new ReplyComposer(reply, vary: 1).Mended(current.Reply.Draft, left, onlySafe: false);
        yield return composer.Mended(current.Reply.Draft, left, onlySafe: true);

        // What the mended text still trips over is dropped as well, once.
        var mended = coach.Review(reply.Thread, composer.Mended(current.Reply.Draft, left, onlySafe: false).Text, reply.At);
        var again = mended.Findings.Where(f => Weight(f) > 0).ToList();
        if (again.Count > 0)
        {
            yield return composer.Mended(mended.Reply.Draft, again, onlySafe: false);
        }

        yield return composer.FromNothing(withFacts: true, withQuestion: true);
        yield return composer.FromNothing(withFacts: true, withQuestion: true, fromBank: true);
        yield return composer.FromNothing(withFacts: true, withQuestion: false);
        yield return composer.FromNothing(withFacts: false, withQuestion: true);
        yield return composer.FromNothing(withFacts: false, withQuestion: false);
    }

    private static bool Needed(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (Weight(finding) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Weight(Finding finding) => finding.Severity switch { Severity.Error => 4, Severity.Warning => 1, _ => 0 };

    // All fixes at once, from right to left; overlapping ones are left for the later candidates.
    private static string? Fixed(string draft, List<Finding> findings)
    {
        var edits = findings.SelectMany(f => f.Fix).OrderByDescending(e => e.Span.Start).ToList();
        if (edits.Count == 0)
        {
            return null;
        }

        var before = draft.Length;
        foreach (var edit in edits)
        {
            if (edit.Span.End > before)
            {
                continue;
            }

            draft = string.Concat(draft.AsSpan(0, edit.Span.Start), edit.Text, draft.AsSpan(edit.Span.End));
            before = edit.Span.Start;
        }

        return draft;
    }

    private static ImmutableArray<RewriteChange> Changes(Review review, bool empty)
    {
        if (empty)
        {
            return [new RewriteChange(-1, "按买家的话和已有资料起草")];
        }

        var changes = ImmutableArray.CreateBuilder<RewriteChange>();
        for (var i = 0; i < review.Findings.Length; i++)
        {
            if (Weight(review.Findings[i]) > 0)
            {
                changes.Add(new RewriteChange(i, ChangeWords.For(review.Findings[i].Category.Code)));
            }
        }

        return changes.ToImmutable();
    }
}

/// <summary>A possible rewrite with what it leaves open and how the coach rates it.</summary>
internal sealed record Candidate(string Text, IReadOnlyList<string> Unresolved, int Faults = int.MaxValue, int Score = 0);
