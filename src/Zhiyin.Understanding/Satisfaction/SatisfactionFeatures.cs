using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Satisfaction;

/// <summary>What the satisfaction model sees of a thread up to a message; the same code serves training and reading.</summary>
public static class SatisfactionFeatures
{
    private const int Longest = 80;

    /// <summary>Adds the features of the first <paramref name="count"/> bubbles.</summary>
    public static void Collect(IReadOnlyList<BubbleReading> bubbles, int count, ref Features features)
    {
        ArgumentNullException.ThrowIfNull(bubbles);
        var (buyer, agent, before) = (-1, -1, -1);
        var (waiting, said, repeats, thanks, complaints) = (0, 0, 0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            if (bubbles[i].Role == Role.Buyer)
            {
                before = buyer;
                buyer = i;
                waiting++;
                said++;
                repeats += Repeats(bubbles, i) ? 1 : 0;
                thanks += Says(bubbles[i], Act.Thank) ? 1 : 0;
                complaints += Says(bubbles[i], Act.Complain) || Says(bubbles[i], Act.Repeat) || Says(bubbles[i], Act.Threaten) ? 1 : 0;
            }
            else if (bubbles[i].Role is Role.Agent or Role.Bot)
            {
                agent = i;
                waiting = 0;
            }
        }

        AddBubble(bubbles, buyer, 31, ref features);
        AddBubble(bubbles, before, 32, ref features);
        AddBubble(bubbles, agent, 33, ref features);
        features.Add(40, (uint)Math.Min(6, waiting));
        features.Add(41, Features.Step(said));
        features.Add(42, (uint)Math.Min(4, repeats));
        features.Add(43, (uint)Math.Min(3, thanks));
        features.Add(44, (uint)Math.Min(3, complaints));
        features.Add(45, ((uint)Math.Min(3, waiting) * 8) + Features.Step(agent < 0 ? 0 : bubbles[agent].Text.Length / 4));
    }

    private static void AddBubble(IReadOnlyList<BubbleReading> bubbles, int index, uint field, ref Features features)
    {
        if (index < 0)
        {
            features.Add(field, 0);
            return;
        }

        var bubble = bubbles[index];
        var text = bubble.Text.AsSpan(0, Math.Min(Longest, bubble.Text.Length));
        Span<char> folded = stackalloc char[(Longest * 2) + 2];
        var length = FeatureText.Fold(text, folded);
        features.AddText(folded[..length], field);
        features.AddLength(length, field);
        foreach (var clause in bubble.Clauses)
        {
            features.Add(field + 20, (uint)clause.Act);
        }
    }

    private static bool Says(BubbleReading bubble, Act act)
    {
        foreach (var clause in bubble.Clauses)
        {
            if (clause.Act == act && clause.Confidence > 0.5f)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Repeats(IReadOnlyList<BubbleReading> bubbles, int index)
    {
        var text = bubbles[index].Text;
        for (var i = Math.Max(0, index - 12); i < index; i++)
        {
            if (bubbles[i].Role == Role.Buyer && text.Length > 3 && bubbles[i].Text == text)
            {
                return true;
            }
        }

        return false;
    }
}
