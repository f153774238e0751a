using System.Collections.Immutable;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Practice.Buyers;

/// <summary>Where a talk stands for the buyer.</summary>
public enum BuyerPhase
{
    Talking,

    /// <summary>Has what they came for; thanks and goes.</summary>
    Content,

    Gone,
}

/// <summary>A simulated buyer between two turns. A value: nothing outside it matters, the same state and the same words lead to the same next one.</summary>
public sealed record BuyerState(Persona Persona, Dice Dice)
{
    /// <summary>0 (glad) to 100 (about to go to the authorities).</summary>
    public required double Anger { get; init; }

    public required double Peak { get; init; }

    public BuyerPhase Phase { get; init; }

    /// <summary>What was said, by both.</summary>
    public ImmutableArray<Message> Talk { get; init; } = [];

    /// <summary>Slots told so far.</summary>
    public ImmutableHashSet<string> Told { get; init; } = [];

    /// <summary>Own sentences that are used up.</summary>
    public ImmutableHashSet<string> Used { get; init; } = [];

    public int Nudges { get; init; }

    public int Threats { get; init; }

    public int Acknowledgements { get; init; }

    /// <summary>True once the matter itself was told.</summary>
    public bool Opened { get; init; }

    public bool Solved { get; init; }

    /// <summary>The level of handbook §5.1 that the anger stands for, 0–5.</summary>
    public int Level => Math.Clamp((int)(Anger / 18), 0, 5);
}

/// <summary>A bubble to send after <paramref name="Pause"/> of reading, thinking and typing (at an ordinary pace).</summary>
public sealed record BuyerBubble(string Text, TimeSpan Pause, bool Picture = false);

/// <summary>How a buyer leaves: rating 1–5, whether they say the matter is settled, and perhaps a comment.</summary>
public sealed record Farewell(int Rating, bool Solved, string? Comment);

/// <summary>What the last turn did: anger before and after, and why («acknowledged», «promise», a finding's category …), the weightiest first.</summary>
public sealed record Effect(double Before, double After, ImmutableArray<string> Why)
{
    /// <summary>A slap: anger rises by as much or would, were it not at its highest.</summary>
    public bool Hurts { get; init; }
}

/// <summary>One step of a simulated buyer.</summary>
public sealed record BuyerMove(BuyerState State, ImmutableArray<BuyerBubble> Say, Farewell? Farewell = null, Effect? Effect = null);
