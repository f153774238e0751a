using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Satisfaction;

/// <summary>Estimates from the thread how the buyer will rate (trained on the MIT-licensed JD dialogues; docs/engine.md).</summary>
public static class SatisfactionReader
{
    private const int Classes = 3;

    /// <summary>The estimate at the end of the thread; the middle when nobody has spoken.</summary>
    public static SatisfactionReading Read(Conversation conversation, IReadOnlyList<BubbleReading> bubbles)
    {
        ArgumentNullException.ThrowIfNull(bubbles);
        return Weights.Satisfaction is { } model && bubbles.Any(b => b.Role == Role.Buyer) ? Read(model, bubbles, bubbles.Count) : new(0.5, 1);
    }

    /// <summary>The estimate after the first <paramref name="count"/> bubbles, by a model of one's own.</summary>
    public static SatisfactionReading Read(LinearModel model, IReadOnlyList<BubbleReading> bubbles, int count)
    {
        ArgumentNullException.ThrowIfNull(model);
        var features = new Features(stackalloc uint[Features.Capacity]);
        SatisfactionFeatures.Collect(bubbles, count, ref features);
        Span<float> p = stackalloc float[Classes];
        model.Predict(features.All, p);
        var best = p[0] > p[1] ? (p[0] > p[2] ? 0 : 2) : (p[1] > p[2] ? 1 : 2);
        return new((0.5 * p[1]) + p[2], best);
    }
}
