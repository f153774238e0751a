using System.Text.Json.Serialization;
using Zhiyin.Knowledge.Shelves;

namespace Zhiyin.Knowledge.Policies;

/// <summary>What a policy is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PolicyKind>))]
public enum PolicyKind
{
    [JsonStringEnumMemberName("return")] Return,
    [JsonStringEnumMemberName("ship")] Ship,
    [JsonStringEnumMemberName("warranty")] Warranty,
    [JsonStringEnumMemberName("invoice")] Invoice,
    [JsonStringEnumMemberName("price")] Price,
    [JsonStringEnumMemberName("freight")] Freight,
    [JsonStringEnumMemberName("after")] After,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>A rule of the shop or the platform, valid for orders placed from <see cref="From"/> to before <see cref="To"/>: the order's date decides, not today's (handbook §8.1).</summary>
public sealed class Policy : IShelved
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public PolicyKind Kind { get; set; }

    /// <summary>The word it goes by: 发货, 价保, 发票. Versions of one policy share it.</summary>
    public required string Title { get; set; }

    public required string Text { get; set; }

    /// <summary>Its figures by name, a flat JSON object.</summary>
    public string Params { get; set; } = "{}";

    /// <summary>Where it comes from.</summary>
    public string Source { get; set; } = "";

    public DateTimeOffset From { get; set; }

    /// <summary>Null: without end.</summary>
    public DateTimeOffset? To { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public IReadOnlyDictionary<string, string> ReadParams() => StoredJson.Read<Dictionary<string, string>>(Params);

    /// <summary>True when it holds for an order placed at <paramref name="at"/>.</summary>
    public bool Holds(DateTimeOffset at) => From <= at && (To is not { } to || at < to);
}
