namespace Zhiyin.Conversations.Buyers;

/// <summary>One buyer of one shop. Names, phone and mail are masked here and sealed in <see cref="Sealed"/> (handbook §4.7).</summary>
public sealed class Buyer
{
    public required ShopId Shop { get; init; }

    public required BuyerId Id { get; init; }

    /// <summary>The shop's own id of the buyer, proven by HMAC; null for strangers.</summary>
    public string? Identifier { get; set; }

    public required string NameMasked { get; set; }

    public string? PhoneMasked { get; set; }

    public string? EmailMasked { get; set; }

    /// <summary>Name, phone and mail as JSON under the buyer's key.</summary>
    public byte[]? Sealed { get; set; }

    /// <summary>Separated by spaces.</summary>
    public string Tags { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>What the page told about them, a flat JSON object.</summary>
    public string Attributes { get; set; } = "{}";

    /// <summary>Address of the page they were last seen on.</summary>
    public string? Page { get; set; }

    public string? Locale { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastSeenAt { get; set; }

    public DateTimeOffset? ErasedAt { get; set; }

    public BuyerId? MergedInto { get; set; }
}
