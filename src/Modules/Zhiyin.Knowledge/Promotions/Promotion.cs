using System.Text.Json.Serialization;
using Zhiyin.Knowledge.Shelves;

namespace Zhiyin.Knowledge.Promotions;

/// <summary>What a promotion is called.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PromotionKind>))]
public enum PromotionKind
{
    [JsonStringEnumMemberName("cut")] Cut,
    [JsonStringEnumMemberName("discount")] Discount,
    [JsonStringEnumMemberName("coupon")] Coupon,
    [JsonStringEnumMemberName("gift")] Gift,
    [JsonStringEnumMemberName("bundle")] Bundle,
}

/// <summary>A promotion from <see cref="From"/> to before <see cref="To"/>; the clock alone says whether it has begun or ended.</summary>
public sealed class Promotion : IShelved
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public PromotionKind Kind { get; set; }

    /// <summary><see cref="PromotionTerms"/> as JSON.</summary>
    public required string Rule { get; set; }

    /// <summary>What agents may say of it.</summary>
    public required string Text { get; set; }

    public DateTimeOffset From { get; set; }

    public DateTimeOffset To { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public PromotionTerms ReadRule() => StoredJson.Read<PromotionTerms>(Rule);

    public bool Runs(DateTimeOffset at) => From <= at && at < To;
}

/// <summary>The arithmetic of a promotion (handbook §4.6), in integer fen; the coach reckons with the same terms in yuan.</summary>
public sealed record PromotionTerms
{
    /// <summary>minus, discount, nth, fixed, or none (a gift).</summary>
    public string Type { get; init; } = "none";

    /// <summary>item, shop, cross, platform or payment.</summary>
    public string Layer { get; init; } = "shop";

    public long ThresholdFen { get; init; }

    /// <summary>From how many pieces; 0: does not count pieces.</summary>
    public int Pieces { get; init; }

    /// <summary>minus: what comes off; fixed: what a piece costs.</summary>
    public long ValueFen { get; init; }

    /// <summary>discount and nth: tenths to pay, 8.5 is 八五折.</summary>
    public decimal Tenths { get; init; }

    /// <summary>nth: which piece.</summary>
    public int Nth { get; init; } = 2;

    public long? CapFen { get; init; }

    /// <summary>每满.</summary>
    public bool PerStep { get; init; }

    /// <summary>Codes of the products it is for; empty: all.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    public string? Gift { get; init; }

    /// <summary>True when it is for the product of this code (null: for goods nobody named).</summary>
    public bool IsFor(string? code) => Products.Count == 0 || (code is not null && Products.Contains(code, StringComparer.OrdinalIgnoreCase));
}
