using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Satisfaction;

/// <summary>Estimates from the thread how the buyer will rate (trained on the MIT-licensed JD dialogues; docs/engine.md).</summary>
public static class SatisfactionReader
{
    private const int Classes = 3;

    /// <summary>People rate a conversation by how it ended: so many exchanges count.</summary>
    private const int LastExchanges = 4;

    /// <summary>The estimate at the end of the thread; the middle when nobody has spoken.</summary>
    public static SatisfactionReading Read(Conversation conversation, IReadOnlyList<BubbleReading> bubbles)
    {
        ArgumentNullException.ThrowIfNull(bubbles);
        return Weights.Satisfaction is { } model && bubbles.Any(b => b.Role == Role.Buyer) ? Read(model, bubbles) : new(0.5, 1);
    }

    /// <summary>The estimate for a whole thread: the class at its end, the score as the mean over its last exchanges.</summary>
    public static SatisfactionReading Read(LinearModel model, IReadOnlyList<BubbleReading> bubbles)
    {
        ArgumentNullException.ThrowIfNull(bubbles);
        var end = Read(model, bubbles, bubbles.Count);
        var (sum, n) = (end.Score, 1);
        for (var i = bubbles.Count - 1; i > 0 && n < LastExchanges; i--)
        {
            // An exchange ends where the buyer speaks again.
            if (bubbles[i].Role == Role.Buyer && HasBuyer(bubbles, i))
            {
                sum += Read(model, bubbles, i).Score;
                n++;
            }
        }

        return end with { Score = sum / n };
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

    private static bool HasBuyer(IReadOnlyList<BubbleReading> bubbles, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (bubbles[i].Role == Role.Buyer)
            {
                return true;
            }
        }

        return false;
    }
}
