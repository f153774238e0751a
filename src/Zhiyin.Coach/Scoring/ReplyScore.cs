using System.Collections.Immutable;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Scoring;

/// <summary>The score of one reply: 0–100, its grade (优 ≥90, 良 ≥80, 合格 ≥70, else 不合格; handbook §3.3) and one score for each principle PR1–PR6.</summary>
public sealed record ReplyScore(int Score, string Grade, ImmutableDictionary<string, int> Principles)
{
    private static readonly string[] s_principles = ["PR1", "PR2", "PR3", "PR4", "PR5", "PR6"];

    /// <summary>Scores <paramref name="reply"/> by its findings.</summary>
    public static ReplyScore Of(Reply reply, ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var score = 100;
        foreach (var finding in findings)
        {
            score -= finding.Severity switch { Severity.Error => 25, Severity.Warning => 10, _ => 2 };
        }

        score = Math.Clamp(score, 0, 100);
        return new ReplyScore(score, GradeOf(score), s_principles.ToImmutableDictionary(p => p, _ => score));
    }

    /// <summary>The grade of a score.</summary>
    public static string GradeOf(int score) => score >= 90 ? "优" : score >= 80 ? "良" : score >= 70 ? "合格" : "不合格";
}
