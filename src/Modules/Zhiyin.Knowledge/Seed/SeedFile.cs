using System.Text.Json;

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

/// <summary>A product with the fields of handbook A-08. Empty lists are gaps that the desk shows; no answer is made up for them.</summary>
public sealed record SeedProduct
{
    /// <summary>The shop's own code, unique: <c>SKU-TS01</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>As the coach knows categories: 服饰, 小家电, 普通化妆品, 普通食品 …</summary>
    public required string Category { get; init; }

    public string Brand { get; init; } = "";

    public required long PriceFen { get; init; }

    /// <summary>规格参数 by name as buyers ask: 成分, 克重, 容量, 噪音 …; the order is kept.</summary>
    public IReadOnlyDictionary<string, string> Attrs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>优势: what speaks for it, each as «what, so that the buyer …».</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>功能.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>劣势, said honestly.</summary>
    public IReadOnlyList<string> Weaknesses { get; init; } = [];

    /// <summary>适用: scenes and people it suits.</summary>
    public IReadOnlyList<string> Fits { get; init; } = [];

    /// <summary>不适用与禁忌.</summary>
    public IReadOnlyList<string> NotFor { get; init; } = [];

    /// <summary>使用方法.</summary>
    public IReadOnlyList<string> Usage { get; init; } = [];

    /// <summary>保养洗护.</summary>
    public IReadOnlyList<string> Care { get; init; } = [];

    /// <summary>注意事项.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>资质: certificates and reports.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary>常见误解.</summary>
    public IReadOnlyList<string> Misconceptions { get; init; } = [];

    /// <summary>行业知识: why it is as it is, in plain words.</summary>
    public IReadOnlyList<string> Background { get; init; } = [];

    /// <summary>Claims that must never be made of it (handbook §8.6).</summary>
    public IReadOnlyList<string> ForbiddenClaims { get; init; } = [];

    /// <summary>包装清单.</summary>
    public IReadOnlyList<string> Included { get; init; } = [];

    /// <summary>质保, e.g. <c>整机1年</c>.</summary>
    public string Warranty { get; init; } = "";

    public SeedSizeChart? SizeChart { get; init; }

    public IReadOnlyList<SeedVariant> Variants { get; init; } = [];

    /// <summary>What buyers call it besides its name.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>
/// A size chart, a row a size; the column 码 names the size, ranges are written <c>155-160</c>, body weights in 斤 under <c>体重(斤)</c> (handbook §8.6).
/// </summary>
public sealed record SeedSizeChart(IReadOnlyList<IReadOnlyDictionary<string, string>> Rows, string Note = "");

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
public sealed record SeedPromotion(string Name, string Kind, SeedPromotionRule Rule, string From, string To, string Text);

/// <summary>The arithmetic of a promotion (handbook §4.6).</summary>
/// <param name="Type">minus (满减, 立减), discount (折), nth (第N件), fixed (一口价) or none (a gift).</param>
public sealed record SeedPromotionRule(string Type)
{
    /// <summary>item, shop, cross, platform or payment; they work in this order.</summary>
    public string Layer { get; init; } = "shop";

    /// <summary>From which amount it works, in fen; 0: always.</summary>
    public long ThresholdFen { get; init; }

    /// <summary>From how many pieces it works; 0: does not count pieces.</summary>
    public int Pieces { get; init; }

    /// <summary>minus: what comes off; fixed: what a piece costs.</summary>
    public long ValueFen { get; init; }

    /// <summary>discount and nth: tenths to pay, 8.5 is 八五折.</summary>
    public decimal Tenths { get; init; }

    /// <summary>nth: which piece, 2 for 第二件.</summary>
    public int Nth { get; init; } = 2;

    /// <summary>The most that comes off, in fen.</summary>
    public long? CapFen { get; init; }

    /// <summary>每满: once for every full threshold.</summary>
    public bool PerStep { get; init; }

    /// <summary>Codes of the products it is for; empty: the whole shop.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>What is given along.</summary>
    public string? Gift { get; init; }
}

/// <summary>An article or tutorial; the body is Markdown.</summary>
public sealed record SeedArticle(string Title, string Body, IReadOnlyList<string> Tags)
{
    /// <summary>Codes of the products it is about.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];
}
