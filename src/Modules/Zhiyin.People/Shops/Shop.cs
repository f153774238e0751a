namespace Zhiyin.People.Shops;

/// <summary>One merchant with its zone and settings.</summary>
public sealed class Shop
{
    public required ShopId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>IANA zone of its day, such as Asia/Shanghai.</summary>
    public required string Zone { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Days chats are kept (handbook §4.7).</summary>
    public int RetentionDays { get; set; } = 180;

    /// <summary>Further settings of modules, a JSON object.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>Number of the newest conversation, counted up by one.</summary>
    public int LastNumber { get; set; }
}
