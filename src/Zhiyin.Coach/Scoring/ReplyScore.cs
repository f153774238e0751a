using System.Collections.Immutable;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules;

namespace Zhiyin.Coach.Scoring;

/// <summary>The score of one reply: 0–100, its grade (优 ≥90, 良 ≥80, 合格 ≥70, else 不合格; handbook §3.3) and one score for each principle PR1–PR6.</summary>
public sealed record ReplyScore(int Score, string Grade, IReadOnlyDictionary<string, int> Principles)
{
    private static readonly ReplyScore s_perfect = new(100, GradeOf(100), ScoreWeights.Default.Principles.Keys.ToDictionary(p => p, _ => 100, StringComparer.Ordinal));

    /// <summary>
    /// Scores <paramref name="reply"/> by its findings: each costs by its places, its severity and the weight of its principle, length beyond what is read at a glance costs PR3.
    /// A principle that cannot be judged (PR1 and PR5 without a buyer's turn) takes the mean of the others and no part in the total.
    /// Fewer findings or a shorter reply never score lower.
    /// </summary>
    public static ReplyScore Of(Reply reply, ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var weights = ScoreWeights.Default;
        var over = Math.Max(0, Situation.Letters(reply.Text) - weights.ReadAtAGlance) * weights.LossPerLetter;
        if (findings.IsEmpty && over == 0)
        {
            return s_perfect;
        }

        var total = 100 - (over * weights.Share("PR3"));
        var hints = 0.0;
        var blocked = false;
        var error = false;
        var loss = new Dictionary<string, double>(StringComparer.Ordinal) { ["PR3"] = over };
        foreach (var finding in findings)
        {
            var principle = finding.Category.Principle;
            loss[principle] = loss.GetValueOrDefault(principle) + (finding.Places * weights.Loss.Of(finding.Severity));
            var cost = finding.Places * weights.Total.Of(finding.Severity) * weights.Share(principle);
            if (finding.Severity == Severity.Hint)
            {
                hints += cost;
            }
            else
            {
                total -= cost;
            }

            blocked |= finding.Blocks;
            error |= finding.Severity == Severity.Error;
        }

        // Advice alone never takes a reply out of its grade.
        total -= Math.Min(hints, weights.HintsAtMost);
        total = blocked ? Math.Min(total, weights.BlockedAtMost) : error ? Math.Min(total, weights.ErrorAtMost) : total;
        var score = (int)Math.Round(Math.Clamp(total, 0, 100), MidpointRounding.AwayFromZero);
        return new ReplyScore(score, GradeOf(score), ByPrinciple(reply, weights, loss));
    }

    /// <summary>The grade of a score.</summary>
    public static string GradeOf(int score) => score >= 90 ? "优" : score >= 80 ? "良" : score >= 70 ? "合格" : "不合格";

    private static Dictionary<string, int> ByPrinciple(Reply reply, ScoreWeights weights, Dictionary<string, double> loss)
    {
        var scores = new Dictionary<string, int>(weights.Principles.Count, StringComparer.Ordinal);
        var judged = 0;
        var sum = 0;
        foreach (var principle in weights.Principles.Keys)
        {
            if (reply.HasBuyerTurn || principle is not ("PR1" or "PR5"))
            {
                scores[principle] = Left(principle);
                sum += scores[principle];
                judged++;
            }
        }

        foreach (var principle in weights.Principles.Keys)
        {
            scores.TryAdd(principle, Math.Min(sum / judged, Left(principle)));
        }

        return scores;

        int Left(string principle) => (int)Math.Round(Math.Clamp(100 - loss.GetValueOrDefault(principle), 0, 100), MidpointRounding.AwayFromZero);
    }
}
