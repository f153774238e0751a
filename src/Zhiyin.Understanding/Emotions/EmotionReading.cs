using System.Collections.Immutable;
using Zhiyin.Understanding.Intents;

namespace Zhiyin.Understanding.Emotions;

/// <summary>How the buyer feels: level 0–5 and class of handbook §5.1, with the words that show it.</summary>
public sealed record EmotionReading(int Level, string Class, ImmutableArray<Evidence> Evidence)
{
    /// <summary>The model's share of L2 and above for the whole turn, 0–1: how sure it is that the buyer is upset at all, whatever the level.</summary>
    public float Heat { get; init; }
}
