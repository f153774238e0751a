using System.Collections.Immutable;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Slots;

/// <summary>Slots given by the buyer anywhere in the thread, what is still missing for the intents at hand, and what to ask (handbook §2.0, A-15–A-17).</summary>
public static class SlotReader
{
    /// <summary>The slots of all buyer bubbles; after a correction only the corrected value.</summary>
    public static ImmutableArray<SlotValue> Read(Conversation conversation, IReadOnlyList<BubbleReading> bubbles) => [];

    /// <summary>Slots that the intents need and neither thread nor order has, most important first.</summary>
    public static ImmutableArray<string> Missing(Conversation conversation, ImmutableArray<IntentReading> intents, ImmutableArray<SlotValue> slots) => [];

    /// <summary>Questions to ask next: open while the problem is unknown, closed to confirm, at most two .</summary>
    public static ImmutableArray<SuggestedQuestion> Ask(Conversation conversation, ImmutableArray<IntentReading> intents, ImmutableArray<string> missing) => [];
}
