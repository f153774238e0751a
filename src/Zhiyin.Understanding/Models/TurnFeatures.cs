using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Models;

/// <summary>What the intent and emotion models see of a buyer's turn (its bubbles joined by line breaks); the same code serves training and reading.</summary>
public static class TurnFeatures
{
    /// <summary>Adds text, length and the state of the order (nothing when unknown).</summary>
    public static void CollectIntent(ReadOnlySpan<char> turn, OrderStatus status, ref Features features)
    {
        AddText(turn, ref features);
        if (status != OrderStatus.Unknown)
        {
            // Twice, so that the state weighs as much as a word.
            features.Add(10, (uint)status);
            features.Add(11, (uint)status);
        }
    }

    /// <summary>Adds text, length, marks, number of bubbles and whether the goods have arrived (0 no, 1 yes, 2 unknown).</summary>
    public static void CollectEmotion(ReadOnlySpan<char> turn, uint arrived, ref Features features)
    {
        AddText(turn, ref features);
        features.Add(20, Features.Step(Math.Min(4, turn.Count('!'))));
        features.Add(21, Features.Step(Math.Min(3, turn.Count('?'))));
        features.Add(22, (uint)Math.Min(3, turn.Count('\n')));
        if (arrived < 2)
        {
            features.Add(23, arrived);
        }
    }

    /// <summary>Whether the goods are with the buyer: 0 no, 1 yes, 2 unknown.</summary>
    public static uint Arrived(OrderStatus status) => status switch
    {
        OrderStatus.Unknown => 2,
        OrderStatus.Signed or OrderStatus.Refunding or OrderStatus.Closed => 1,
        _ => 0,
    };

    private static void AddText(ReadOnlySpan<char> turn, ref Features features)
    {
        Span<char> folded = stackalloc char[(Math.Min(turn.Length, FeatureText.MaxLength) * 2) + 2];
        var length = FeatureText.Fold(turn, folded);
        features.AddText(folded[..length]);
        features.AddConcepts(folded[..length]);
        features.AddLength(length);
    }
}
