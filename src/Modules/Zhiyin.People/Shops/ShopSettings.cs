using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zhiyin.People.Shops;

/// <summary>What an owner sets besides name, zone and retention, kept as JSON with the shop.</summary>
public sealed record ShopSettings
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sent by itself when a conversation begins inside service hours; null or empty sends nothing. It does not stop the response clock.</summary>
    public string? AutoAcknowledge { get; init; }

    /// <summary>A shop to try things in; set when it is made, and no real one ever is.</summary>
    public bool Demo { get; init; }

    public static ShopSettings Of(Shop shop) => Read(shop.Settings);

    internal static ShopSettings Read(string json) => JsonSerializer.Deserialize<ShopSettings>(json, s_json) ?? new();

    internal string Write() => JsonSerializer.Serialize(this, s_json);
}
