using System.Collections.Immutable;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Intents;

/// <summary>Ranks the intents of the buyer's last merged turn (handbook §2; the order decides between twins such as M05, A17 and A01).</summary>
public static class IntentReader
{
    /// <summary>Ranked, main one first; empty when nothing is likely enough.</summary>
    public static ImmutableArray<IntentReading> Read(Conversation conversation, BuyerTurn turn) => [];

    /// <summary>The stage that order and intents together say.</summary>
    public static Stage StageOf(Conversation conversation, ImmutableArray<IntentReading> intents) => Stage.Pre;
}
