using System.Collections.Immutable;

namespace Zhiyin.Coach.Rewriting;

/// <summary>What a ready reply does first; the panel shows the word.</summary>
public enum ReadyKind
{
    /// <summary>Acknowledges the feeling, then says what happens next (handbook §5.4).</summary>
    Empathy,

    /// <summary>Says the fact the buyer asked for.</summary>
    Answer,

    /// <summary>Asks the one thing that is missing .</summary>
    Ask,

    /// <summary>Nothing is known for sure: verifies, with a time .</summary>
    Verify,
}

/// <summary>A reply that can be sent as it stands: the words, what they do and why it is offered, its score by the coach (0–100), and the paths of the facts it says.</summary>
public sealed record ReadyReply(string Text, ReadyKind Kind, string Why, int Score, ImmutableArray<string> Paths);
