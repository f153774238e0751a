namespace Zhiyin.Practice.Buyers;

/// <summary>A buyer to play: who, in which voice, with what temper, about which matter, and what they know when asked. Read from Data/personas.json.</summary>
public sealed record Persona
{
    /// <summary>Unique: <c>late-gift</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The nickname in the shop.</summary>
    public required string Name { get; init; }

    /// <summary>A key of Data/voices.json.</summary>
    public required string Voice { get; init; }

    /// <summary>One line for whoever watches: who they are and what they want.</summary>
    public required string Who { get; init; }

    public required Temper Temper { get; init; }

    public required Matter Matter { get; init; }

    /// <summary>Ways to begin, each a burst of bubbles.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Opening { get; init; }

    /// <summary>The matter itself, for those who first only knock («在吗»): said after the agent's first bubble.</summary>
    public IReadOnlyList<string> Then { get; init; } = [];

    /// <summary>What they say when a slot (handbook §2.0) is asked for.</summary>
    public IReadOnlyDictionary<string, SlotAnswer> Answers { get; init; } = new Dictionary<string, SlotAnswer>(StringComparer.Ordinal);
}

/// <summary>How easily somebody boils: anger at the start (0–100), how much of a hurt and of a kindness arrives (percent), and what a minute of silence adds.</summary>
public sealed record Temper(int Start, int Rise, int Fall, int Waiting);

/// <summary>What it is about: the intent (handbook §2), the state of the order (CONTRACT.md §1) with its number, the product's code, and whether a card is sent first (order or product).</summary>
public sealed record Matter(string Intent, string Status, string? Order = null, string? Product = null, string? Title = null, string? Category = null, string? Card = null);

/// <summary>An open question gets the whole story, a closed one a short answer.</summary>
public sealed record SlotAnswer(string Open, string Closed)
{
    /// <summary>Other slots that the open answer fills.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];
}
