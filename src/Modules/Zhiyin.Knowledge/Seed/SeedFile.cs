using System.Text.Json;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Promotions;

namespace Zhiyin.Knowledge.Seed;

/// <summary>
/// A shop's knowledge as one JSON file (camelCase, comments allowed), read by <c>KnowledgeSeed</c>. Money is integer fen. A time is ISO 8601 or counts from the moment of
/// seeding: <c>-3d</c>, <c>+5d</c>, <c>-6h</c>, <c>-20m</c>, or a day with the shop's clock time: <c>-3d 15:20</c>.
/// </summary>
public sealed record SeedFile
{
    public IReadOnlyList<SeedProduct> Products { get; init; } = [];

    public IReadOnlyList<SeedOrder> Orders { get; init; } = [];

    public IReadOnlyList<SeedPolicy> Policies { get; init; } = [];

    public IReadOnlyList<SeedPromotion> Promotions { get; init; } = [];

    public IReadOnlyList<SeedArticle> Articles { get; init; } = [];

    /// <summary>Reads the file; throws <see cref="JsonException"/> for what is not of this shape (an unknown name included, so that a typing error is seen).</summary>
    public static SeedFile Read(Stream json) => JsonSerializer.Deserialize<SeedFile>(json, SeedJson.Options) ?? new SeedFile();
}

/// <summary>A product: its card (handbook A-08; what is left out is a gap, no answer is made up for it) with what it is called and costs.</summary>
public sealed record SeedProduct : ProductFields
{
    /// <summary>The shop's own code, unique: <c>SKU-TS01</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>As the coach knows categories: 服饰, 小家电, 普通化妆品, 普通食品 …</summary>
    public required string Category { get; init; }

    public string Brand { get; init; } = "";

    public required long PriceFen { get; init; }

    public IReadOnlyList<SeedVariant> Variants { get; init; } = [];
}

/// <summary>What is bought: <paramref name="Spec"/> is 颜色 → 雾蓝, 尺码 → M. <paramref name="Arrival"/> is when goods come in (a time as in <see cref="SeedFile"/>).</summary>
public sealed record SeedVariant(string Code, IReadOnlyDictionary<string, string> Spec, long PriceFen, int Stock, string? Arrival = null);

/// <summary>An order; <paramref name="Status"/> is none, unpaid, paid, shipped, signed, refunding or closed (CONTRACT.md §1). Personal data is masked already.</summary>
public sealed record SeedOrder(string Number, string Status, string PlacedAt, IReadOnlyList<SeedOrderItem> Items, long PaidFen)
{
    /// <summary>The buyer's identifier in the shop; null: nobody's.</summary>
    public string? BuyerIdentifier { get; init; }

    public string? PaidAt { get; init; }

    /// <summary>Promised to be sent by.</summary>
    public string? ShipBy { get; init; }

    public string? ShippedAt { get; init; }

    public string? Carrier { get; init; }

    public string? TrackingNo { get; init; }

    /// <summary>What the carrier said last: <c>到达杭州转运中心</c>, and when.</summary>
    public string? LastTrack { get; init; }

    public string? LastTrackAt { get; init; }

    public string? SignedAt { get; init; }

    public SeedRefund? Refund { get; init; }

    /// <summary>Masked: <c>浙江省杭州市西湖区***</c>.</summary>
    public string Address { get; init; } = "";

    /// <summary>The buyer agreed before paying that this cannot be returned without a reason.</summary>
    public bool NoReturn { get; init; }

    /// <summary>运费险.</summary>
    public bool FreightInsurance { get; init; }

    public string Note { get; init; } = "";
}

/// <summary>A line of an order: product code, variant code, pieces, price of one piece as paid.</summary>
public sealed record SeedOrderItem(string Code, string Variant, int Qty, long PriceFen);

/// <summary>退款 of an order; <paramref name="State"/> as the shop writes it (审核中, 待寄回, 已退款 …).</summary>
public sealed record SeedRefund(string State, long Fen, string Reason, string AskedAt, string? DoneAt = null, string Channel = "原路退回");

/// <summary>
/// A policy valid for orders placed from <paramref name="From"/> to before <paramref name="To"/> (null: without end). <paramref name="Kind"/> is return, ship, warranty, invoice,
/// price, freight, after or other. <paramref name="Title"/> is the key that facts carry (发货, 价保, 发票 …).
/// </summary>
public sealed record SeedPolicy(string Kind, string Title, string Text, string From, string? To = null)
{
    /// <summary>Figures of the policy by name: <c>时限</c> → <c>48小时</c>.</summary>
    public IReadOnlyDictionary<string, string> Params { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where the rule comes from: a law, a platform's page, the shop.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A promotion from <paramref name="From"/> to before <paramref name="To"/>; <paramref name="Kind"/> is cut, discount, coupon, gift or bundle, <paramref name="Text"/> what agents may say.</summary>
public sealed record SeedPromotion(string Name, string Kind, PromotionTerms Rule, string From, string To, string Text);

/// <summary>An article or tutorial; the body is Markdown.</summary>
public sealed record SeedArticle(string Title, string Body, IReadOnlyList<string> Tags)
{
    /// <summary>Codes of the products it is about.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];
}
