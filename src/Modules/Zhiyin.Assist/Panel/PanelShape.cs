using Zhiyin.Assist.Matters;

namespace Zhiyin.Assist.Panel;

/// <summary>
/// A conversation at a glance. <see cref="Seq"/> is the newest message that was read; marks and the line speak of messages by seq, offsets are UTF-16 in the text as shown (masked).
/// While <see cref="Settled"/> is false the buyer may still be writing, and nothing is suggested.
/// </summary>
public sealed record PanelShape
{
    public required int Seq { get; init; }

    public required bool Settled { get; init; }

    /// <summary>pre, mid, after or complaint.</summary>
    public required string Stage { get; init; }

    public required IReadOnlyList<PanelIntent> Intents { get; init; }

    public required PanelEmotion Emotion { get; init; }

    public required IReadOnlyList<PanelWorry> Worries { get; init; }

    public required IReadOnlyList<PanelKnown> Known { get; init; }

    public required IReadOnlyList<PanelMissing> Missing { get; init; }

    /// <summary>The one question to ask next; null when nothing needs asking.</summary>
    public PanelAsk? Ask { get; init; }

    public OrderAtHand? Order { get; init; }

    public ProductAtHand? Product { get; init; }

    /// <summary>What the facts say to the question; null when they do not decide it.</summary>
    public PanelAnswer? Answer { get; init; }

    /// <summary>At most three, each differs in what it does.</summary>
    public required IReadOnlyList<PanelReply> Replies { get; init; }

    /// <summary>First the mood, then the matter (handbook §5.4).</summary>
    public required bool MoodFirst { get; init; }

    public string? Advice { get; init; }

    public PanelEscalation? Escalate { get; init; }
}

/// <summary>Words in a message; <paramref name="Conversation"/> is null for the conversation itself, else the one merged into it.</summary>
public sealed record PanelMark(int Seq, int Start, int Length, ConversationId? Conversation = null);

/// <summary>An intent of handbook §2 with its probability (0–1) and the words that speak for it.</summary>
public sealed record PanelIntent(string Code, string Name, double Score, IReadOnlyList<PanelMark> Marks);

/// <summary>The buyer's feeling now (level 0–5 of handbook §5.1) and over the conversation.</summary>
public sealed record PanelEmotion(int Level, string Class, IReadOnlyList<PanelPoint> Line);

/// <summary>The level after a turn of the buyer; <paramref name="Conversation"/> as in <see cref="PanelMark"/>.</summary>
public sealed record PanelPoint(int Seq, int Level, ConversationId? Conversation = null);

/// <summary>What the buyer may be worried about, and why one may think so.</summary>
public sealed record PanelWorry(string Text, string Why);

/// <summary>Something that need not be asked; source is buyer, order or product, seq the message where the buyer said it.</summary>
public sealed record PanelKnown(string Slot, string Name, string Value, string Source, int? Seq = null, ConversationId? Conversation = null);

/// <summary>Something that is still needed, and how to ask for it.</summary>
public sealed record PanelMissing(string Slot, string Name, PanelAsk? Ask);

/// <summary>A question; type is open or closed.</summary>
public sealed record PanelAsk(string Type, string Text, string? Slot = null);

/// <summary>The answer the facts give, with where they come from.</summary>
public sealed record PanelAnswer(string Text, IReadOnlyList<SourceShape> Sources);

/// <summary>A reply that can be sent as it stands; kind is empathy, answer, ask or verify, score that of the coach.</summary>
public sealed record PanelReply(string Id, string Text, string Why, IReadOnlyList<SourceShape> Sources, string Kind, int Score);

/// <summary>Who has to see it (handbook §5.2): route is a word of the program, to the people or roles, within the time allowed.</summary>
public sealed record PanelEscalation(string Route, string RouteName, string To, string Reason, string? Within);
