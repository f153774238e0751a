using Zhiyin.Understanding.Models;

namespace Zhiyin.Understanding.Satisfaction;

/// <summary>
/// The people who rated the training data have two hands: the <paramref name="Reserved"/> call nearly every turn neutral and nearly every dialogue good, the
/// <paramref name="Decided"/> take sides. Which of them will rate cannot be told from the text, so each hand has a model and the forecast mixes them.
/// <paramref name="Whole"/> rates a whole thread by its course.
/// </summary>
public sealed record SatisfactionModel(LinearModel Reserved, LinearModel Decided, LinearModel? Whole = null)
{
    /// <summary>Ratings 0 dissatisfied, 1 neutral, 2 satisfied.</summary>
    public const int Classes = 3;

    // A little more than half: only the decided hand knows the two rarer ratings well.
    private const float DecidedShare = 0.55f;

    /// <summary>Fills <paramref name="probabilities"/> with how likely each rating of a turn is.</summary>
    public void Predict(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        Span<float> other = stackalloc float[Classes];
        Reserved.Predict(features, other);
        Decided.Predict(features, probabilities);
        for (var c = 0; c < Classes; c++)
        {
            probabilities[c] = (DecidedShare * probabilities[c]) + ((1 - DecidedShare) * other[c]);
        }
    }

    /// <summary>The expected rating of three probabilities, 0–1.</summary>
    public static double Expected(ReadOnlySpan<float> probabilities) => (0.5 * probabilities[1]) + probabilities[2];
}
