using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Satisfaction;

/// <summary>Estimates from the thread how the buyer will rate (trained on the MIT-licensed JD dialogues; docs/engine.md).</summary>
public static class SatisfactionReader
{
    /// <summary>The estimate at the end of the thread; the middle when no buyer has spoken.</summary>
    public static SatisfactionReading Read(IReadOnlyList<BubbleReading> bubbles)
    {
        ArgumentNullException.ThrowIfNull(bubbles);
        return Weights.Satisfaction is { } model && bubbles.Any(b => b.Role == Role.Buyer) ? Read(model, bubbles) : new(0.5, 1);
    }

    /// <summary>The estimate for a whole thread: the class of its last turn, the score of its course.</summary>
    public static SatisfactionReading Read(SatisfactionModel model, IReadOnlyList<BubbleReading> bubbles)
    {
        ArgumentNullException.ThrowIfNull(bubbles);
        ArgumentNullException.ThrowIfNull(model);
        var end = Read(model, bubbles, bubbles.Count);
        if (model.Whole is not { } whole)
        {
            return end;
        }

        var features = new Features(stackalloc uint[Features.Capacity]);
        CourseFeatures.Collect(model.Reserved, bubbles, ref features);
        Span<float> p = stackalloc float[SatisfactionModel.Classes];
        whole.Predict(features.All, p);
        return end with { Score = SatisfactionModel.Expected(p) };
    }

    /// <summary>The estimate of one turn, after the first <paramref name="count"/> bubbles.</summary>
    public static SatisfactionReading Read(SatisfactionModel model, IReadOnlyList<BubbleReading> bubbles, int count)
    {
        ArgumentNullException.ThrowIfNull(model);
        var features = new Features(stackalloc uint[Features.Capacity]);
        SatisfactionFeatures.Collect(bubbles, count, ref features);
        Span<float> p = stackalloc float[SatisfactionModel.Classes];
        model.Predict(features.All, p);
        var best = p[0] > p[1] ? (p[0] > p[2] ? 0 : 2) : (p[1] > p[2] ? 1 : 2);
        return new(SatisfactionModel.Expected(p), best);
    }
}
