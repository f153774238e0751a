using System.Text.Json;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Products;

namespace Zhiyin.Knowledge.Facts;

/// <summary>What the shop knows about the matter of one conversation.</summary>
public sealed record KnownFacts
{
    public static KnownFacts None { get; } = new();

    /// <summary>The <c>facts</c> object of CONTRACT.md §1 as the engine reads it, money in yuan; null when the shop knows nothing at all: then no figure is unsupported.</summary>
    public JsonElement? Facts { get; init; }

    /// <summary>The order at hand.</summary>
    public OrderCard? Order { get; init; }

    /// <summary>The product at hand.</summary>
    public ProductCard? Product { get; init; }

    /// <summary>Products beside the one at hand: first those named in the conversation, then some of the same category (at most 4).</summary>
    public IReadOnlyList<ProductCard> Others { get; init; } = [];

    /// <summary>How many of <see cref="Others"/> the conversation names; the rest are offers.</summary>
    public int OthersNamed { get; init; }

    /// <summary>Where the facts come from; titles of policies are the keys of <c>facts.policy</c>.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>True when the order that was named belongs to another buyer: nothing of it is in here, and nothing of it may be told (handbook §4.7).</summary>
    public bool OrderOfAnother { get; init; }
}

/// <summary>Where something is known from; kind is product, policy, order, promotion or article.</summary>
public sealed record Source(string Kind, string Title, string? Id = null);

/// <summary>A fact with its name, as shown to agents.</summary>
public sealed record NamedFact(string Name, string Value);

/// <summary>An order as agents see it beside a conversation; money in fen, <paramref name="Facts"/> in the order in which they are asked for, <paramref name="Actions"/> what agents recorded, newest first.</summary>
public sealed record OrderCard(
    OrderId Id, string Number, OrderState Status, string StatusName, IReadOnlyList<OrderItem> Items, long PaidFen, DateTimeOffset PlacedAt, IReadOnlyList<NamedFact> Facts, IReadOnlyList<OrderActionShape> Actions);

/// <summary>A product as agents see it beside a conversation; money in fen.</summary>
public sealed record ProductCard(
    ProductId Id, string Code, string Name, string Category, string Brand, long PriceFen, bool OnSale, ProductFields Fields, IReadOnlyList<VariantCard> Variants, IReadOnlyList<NamedFact> Facts);

/// <summary>A variant: its name is its values joined by «-» as in <c>facts.stock</c> (雾蓝-M; empty when there is nothing to choose).</summary>
public sealed record VariantCard(string Code, string Name, IReadOnlyDictionary<string, string> Spec, long PriceFen, int Stock, DateTimeOffset? ArrivesAt);
