using System.Collections.Immutable;
using Zhiyin.Understanding.Intents;

namespace Zhiyin.Understanding.Emotions;

/// <summary>How the buyer feels: level 0–5 and class of handbook §5.1, with the words that show it.</summary>
public sealed record EmotionReading(int Level, string Class, ImmutableArray<Evidence> Evidence);
