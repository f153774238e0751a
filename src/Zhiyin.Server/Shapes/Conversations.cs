using System.Text.Json;

namespace Zhiyin.Server.Shapes;

// These records describe the JSON of CONTRACT.md §1 to clients; the JSON itself is read and written by Zhiyin.Coach.Contract.
// ShapeTests holds that both say the same.

/// <summary>One bubble; role is buyer, agent, bot or system; at is ISO 8601.</summary>
public sealed record Bubble(RoleName Role, string Text, DateTimeOffset? At = null);

/// <summary>A conversation: bubbles in order and what the shop knows. order.status is none, unpaid, paid, shipped, signed, refunding or closed.</summary>
public record ConversationIn
{
    public string? Id { get; init; }

    public required IReadOnlyList<Bubble> Thread { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Order { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Product { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Facts { get; init; }

    public DateTimeOffset? Now { get; init; }
}

/// <summary>A conversation and the reply about to be sent, with the moment of sending.</summary>
public sealed record ReviewIn : ConversationIn
{
    public required string Draft { get; init; }

    public DateTimeOffset? At { get; init; }
}

/// <summary>A sentence of the shop and the moment it is sent.</summary>
public sealed record PromisesIn(string? Id, string Text, DateTimeOffset? At);
