using System.Text.Json;

namespace Zhiyin.Assist.Matters;

/// <summary>
/// What the shop knows about the matter of a conversation. <paramref name="Facts"/> is an object in the shape of CONTRACT.md §1; order and product are what is at hand, for showing;
/// sources say where a fact comes from, by the beginning of its path in <paramref name="Facts"/>.
/// </summary>
public sealed record Matter(JsonElement? Facts, OrderAtHand? Order = null, ProductAtHand? Product = null, IReadOnlyList<MatterSource>? Sources = null)
{
    /// <summary>Nothing is known.</summary>
    public static Matter Unknown { get; } = new((JsonElement?)null);
}

/// <summary>Where facts whose path begins with <paramref name="Path"/> come from; kind is product, policy, order, promotion or article.</summary>
public sealed record MatterSource(string Path, SourceShape Source);

/// <summary>A source as the panel shows it.</summary>
public sealed record SourceShape(string Kind, string Title, string? Id = null);

/// <summary>A fact that is shown; answers is true for what the buyer asked about.</summary>
public sealed record FactShape(string Name, string Value, bool? Answers = null);

/// <summary>The order at hand; status is none, unpaid, paid, shipped, signed, refunding or closed; actions newest first.</summary>
public sealed record OrderAtHand(string Id, string Number, string Status, string StatusName, IReadOnlyList<string> Items, IReadOnlyList<FactShape> Facts, IReadOnlyList<ActionAtHand> Actions);

/// <summary>What an agent recorded as done for the order.</summary>
public sealed record ActionAtHand(string Name, string Note, string By, DateTimeOffset At);

/// <summary>The product at hand; the price is written for people.</summary>
public sealed record ProductAtHand(string Id, string Name, string Price, IReadOnlyList<FactShape> Facts);
