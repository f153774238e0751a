using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Satisfaction;

/// <summary>
/// What a whole thread is rated by: how its last buyer bubbles read to the reserved hand, thanks and courtesy at the end, and how much of what the buyer
/// says is negated. Each is cut into steps and says of every step whether it was reached, so that the count of features is always the same.
/// </summary>
public static class CourseFeatures
{
    private const int RatedBubbles = 10;
    private const int ClosingBubbles = 3;
    private const int Steps = 10;
    private static readonly string[] s_courtesy = ["谢", "辛苦", "麻烦", "棒", "赞"];

    /// <summary>Adds the features of a thread as <paramref name="reserved"/> reads it.</summary>
    public static void Collect(LinearModel reserved, IReadOnlyList<BubbleReading> bubbles, ref Features features)
    {
        ArgumentNullException.ThrowIfNull(reserved);
        ArgumentNullException.ThrowIfNull(bubbles);
        var (letters, negated, closing, courtesy, rated, rating) = (0, 0, 0, 0, 0, 0.0);
        for (var (i, end) = (bubbles.Count - 1, bubbles.Count); i >= 0; i--)
        {
            if (bubbles[i].Role != Role.Buyer)
            {
                continue;
            }

            var text = bubbles[i].Text;
            letters += text.Length;
            negated += SatisfactionFeatures.Negations(text);
            if (rated < ClosingBubbles)
            {
                closing += text.Length;
                courtesy += s_courtesy.Count(w => text.Contains(w, StringComparison.Ordinal));
            }

            if (rated++ < RatedBubbles)
            {
                rating += Rate(reserved, bubbles, end);
            }

            end = i;
        }

        rating /= Math.Clamp(rated, 1, RatedBubbles);
        Reach(0, (rating - 0.45) / 0.025, ref features);
        Reach(1, courtesy / Math.Sqrt(1 + (closing / 5.0)) / 0.12, ref features);
        Reach(2, negated / Math.Sqrt(1 + (letters / 5.0)) / 0.25, ref features);
    }

    private static double Rate(LinearModel reserved, IReadOnlyList<BubbleReading> bubbles, int count)
    {
        var features = new Features(stackalloc uint[Features.Capacity]);
        SatisfactionFeatures.Collect(bubbles, count, ref features);
        Span<float> p = stackalloc float[SatisfactionModel.Classes];
        reserved.Predict(features.All, p);
        return SatisfactionModel.Expected(p);
    }

    private static void Reach(uint name, double value, ref Features features)
    {
        for (var step = 0u; step < Steps; step++)
        {
            features.Add(60 + name, (step * 2) + (value > step ? 1u : 0));
        }
    }
}
