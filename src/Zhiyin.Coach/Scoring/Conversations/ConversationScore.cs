using System.Collections.Immutable;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Scoring;

/// <summary>Points taken for one item: which messages show it, the finding behind it (null where a clock or a count decided), and why in Chinese.</summary>
public sealed record ScoreDeduction(string Code, int Deduction, ImmutableArray<int> Messages, Finding? Finding, string Reason);

/// <summary>Points given for a bonus.</summary>
public sealed record ScoreAddition(string Code, int Points, ImmutableArray<int> Messages);

/// <summary>A red line somebody may have crossed; applied only once a person has confirmed it.</summary>
public sealed record FatalSuspicion(string Code, ImmutableArray<int> Messages, Finding? Finding, bool Confirmed = false);

/// <summary>The score of one dimension; null where none of its items could be judged.</summary>
public sealed record DimensionScore(string Code, string Name, int Weight, int? Score);

/// <summary>What the checks found before it is added up: items that could be judged, points taken and given, suspicions.</summary>
public sealed record ScoreEvidence(
    ImmutableHashSet<string> Applicable,
    ImmutableArray<ScoreDeduction> Deductions,
    ImmutableArray<ScoreAddition> Additions,
    ImmutableArray<FatalSuspicion> Fatal);

/// <summary>The score of a conversation (handbook §3.3 as CONTRACT.md §2 makes it exact).</summary>
public sealed record ConversationScore(
    int Score,
    string Grade,
    ImmutableArray<DimensionScore> Dimensions,
    ImmutableArray<ScoreDeduction> Items,
    ImmutableArray<ScoreAddition> Bonus,
    ImmutableArray<FatalSuspicion> Fatal,
    ImmutableArray<string> NotApplicable)
{
    /// <summary>
    /// Adds up. Deductions are never rescaled and never take more than their dimension has; a dimension with nothing to judge is left out and the rest
    /// scaled to 100; the total is clamped to 0–100; a confirmed red line makes it 0, an unconfirmed one is only listed.
    /// </summary>
    public static ConversationScore Of(ConversationScorecard card, ScoreEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(evidence);
        var dimensions = card.Dimensions.Select(d => Dimension(d, evidence)).ToImmutableArray();
        var judged = dimensions.Where(d => d.Score is not null).ToList();
        var weight = judged.Sum(d => d.Weight);
        var bonus = Math.Min(evidence.Additions.Sum(a => a.Points), card.Limits.BonusCap);
        var total = weight == 0 ? 100m : judged.Sum(d => d.Score!.Value) * 100m / weight;
        var score = evidence.Fatal.Any(f => f.Confirmed) ? 0 : (int)Math.Round(Math.Clamp(total + bonus, 0, 100), MidpointRounding.AwayFromZero);
        return new ConversationScore(
            score,
            card.GradeOf(score),
            dimensions,
            evidence.Deductions,
            evidence.Additions,
            evidence.Fatal,
            [.. card.Dimensions.SelectMany(d => d.Items).Select(i => i.Code).Where(c => !evidence.Applicable.Contains(c))]);
    }

    private static DimensionScore Dimension(ScoreDimension dimension, ScoreEvidence evidence)
    {
        var codes = dimension.Items.Select(i => i.Code).Where(evidence.Applicable.Contains).ToHashSet(StringComparer.Ordinal);
        var taken = evidence.Deductions.Where(d => codes.Contains(d.Code)).Sum(d => d.Deduction);
        return new DimensionScore(dimension.Code, dimension.Name, dimension.Weight, codes.Count == 0 ? null : Math.Max(0, dimension.Weight - taken));
    }
}
