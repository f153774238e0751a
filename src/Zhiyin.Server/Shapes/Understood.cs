using System.Text.Json;

namespace Zhiyin.Server.Shapes;

/// <summary>What was understood of a conversation.</summary>
public sealed record Understood(
    string? Id,
    StageName Stage,
    IReadOnlyList<IntentOut> Intents,
    EmotionOut Emotion,
    IReadOnlyDictionary<string, JsonElement> Slots,
    IReadOnlyList<string> Missing,
    IReadOnlyList<AskOut> Ask,
    bool Settled,
    IReadOnlyList<ThreadActOut> Acts,
    EscalationOut? Escalate,
    double Satisfaction,
    int SatisfactionClass);

/// <summary>Words in a bubble: turn is the index into thread.</summary>
public sealed record EvidenceOut(int Turn, int Start, int Length);

/// <summary>An intent of handbook §2 with its probability.</summary>
public sealed record IntentOut(string Code, string Name, double Score, IReadOnlyList<EvidenceOut> Evidence);

/// <summary>The buyer's feeling: level 0–5 and class of handbook §5.1.</summary>
public sealed record EmotionOut(int Level, string Class, IReadOnlyList<EvidenceOut> Evidence);

/// <summary>A question worth asking next, and the slot it fills.</summary>
public sealed record AskOut(QuestionTypeName Type, string Text, string? Slot = null);

/// <summary>What a clause of the thread does.</summary>
public sealed record ThreadActOut(int Turn, int Start, int Length, string Act, double Confidence);

/// <summary>Who has to see it and why.</summary>
public sealed record EscalationOut(string Route, string Reason);
