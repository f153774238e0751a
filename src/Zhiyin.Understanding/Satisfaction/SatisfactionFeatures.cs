using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Satisfaction;

/// <summary>
/// What the satisfaction models see of the buyer's last words up to a message; the same code serves training and reading. Of the agent's answer only its
/// length and acts count: five folds of the JD dialogues are read better without its words.
/// </summary>
public static class SatisfactionFeatures
{
    private const int Longest = 80;
    private const int RepeatsWithin = 12;
    private const uint Buyer = 31;

    /// <summary>Adds the features of the first <paramref name="count"/> bubbles.</summary>
    public static void Collect(IReadOnlyList<BubbleReading> bubbles, int count, ref Features features)
    {
        ArgumentNullException.ThrowIfNull(bubbles);
        var (buyer, agent, waiting, said) = (-1, -1, 0u, 0);
        for (var i = 0; i < count; i++)
        {
            if (bubbles[i].Role == Role.Buyer)
            {
                waiting = agent > buyer ? 1 : waiting + 1;
                buyer = i;
                said++;
            }
            else if (bubbles[i].Role is Role.Agent or Role.Bot)
            {
                agent = i;
            }
        }

        if (buyer < 0)
        {
            return;
        }

        AddText(bubbles[buyer].Text, ref features);
        AddActs(bubbles[buyer], 51, ref features);
        var answered = agent > buyer ? 1u : 0;
        if (answered > 0)
        {
            AddActs(bubbles[agent], 52, ref features);
        }

        features.Add(40, Math.Min(6, waiting));
        features.Add(41, Features.Step(said));
        features.Add(42, Repeats(bubbles, buyer) ? 1u : 0);
        features.Add(43, (Math.Min(6, waiting) * 2) + answered);
        features.Add(44, answered == 0 ? 0 : 1 + Features.Step(bubbles[agent].Text.Length / 4));
        features.Add(45, (uint)Math.Min(9, Negations(bubbles[buyer].Text)));
    }

    /// <summary>How often a text denies: 不, 没, 无.</summary>
    internal static int Negations(string text) => text.Count(c => c is '不' or '没' or '无');

    private static void AddActs(BubbleReading bubble, uint name, ref Features features)
    {
        foreach (var clause in bubble.Clauses)
        {
            features.Add(name, (uint)clause.Act);
        }
    }

    private static void AddText(string whole, ref Features features)
    {
        var text = whole.AsSpan(0, Math.Min(Longest, whole.Length));
        Span<char> folded = stackalloc char[(Longest * 2) + 2];
        var length = FeatureText.Fold(text, folded);
        features.AddText(folded[..length], Buyer);
        features.AddConcepts(folded[..length]);
        features.AddLength(length, Buyer);
    }

    private static bool Repeats(IReadOnlyList<BubbleReading> bubbles, int index)
    {
        var text = bubbles[index].Text;
        for (var i = Math.Max(0, index - RepeatsWithin); i < index; i++)
        {
            if (bubbles[i].Role == Role.Buyer && text.Length > 3 && bubbles[i].Text == text)
            {
                return true;
            }
        }

        return false;
    }
}
