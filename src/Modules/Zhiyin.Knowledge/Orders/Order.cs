using System.Text.Json.Serialization;

namespace Zhiyin.Knowledge.Orders;

/// <summary>State of an order, as CONTRACT.md §1 names them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderState>))]
public enum OrderState
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("unpaid")] Unpaid,
    [JsonStringEnumMemberName("paid")] Paid,
    [JsonStringEnumMemberName("shipped")] Shipped,
    [JsonStringEnumMemberName("signed")] Signed,
    [JsonStringEnumMemberName("refunding")] Refunding,
    [JsonStringEnumMemberName("closed")] Closed,
}

/// <summary>One order. The shop's own systems stay the source; the desk keeps what an answer needs.</summary>
public sealed class Order
{
    public required ShopId Shop { get; init; }

    public required OrderId Id { get; init; }

    /// <summary>Text, never a number; unique in the shop.</summary>
    public required string Number { get; init; }

    /// <summary>The shop's own id of the buyer; null: nobody's.</summary>
    public string? BuyerIdentifier { get; set; }

    public OrderState Status { get; set; }

    public DateTimeOffset PlacedAt { get; set; }

    public long PaidFen { get; set; }

    /// <summary><see cref="OrderDetails"/> as JSON.</summary>
    public required string Details { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public OrderDetails ReadDetails() => StoredJson.Read<OrderDetails>(Details);
}

/// <summary>The rest of an order. Personal data is masked before it is stored.</summary>
public sealed record OrderDetails
{
    public IReadOnlyList<OrderItem> Items { get; init; } = [];

    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Promised to be sent by.</summary>
    public DateTimeOffset? ShipBy { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public string? Carrier { get; init; }

    public string? TrackingNo { get; init; }

    /// <summary>What the carrier said last.</summary>
    public string? LastTrack { get; init; }

    public DateTimeOffset? LastTrackAt { get; init; }

    public DateTimeOffset? SignedAt { get; init; }

    public OrderRefund? Refund { get; init; }

    /// <summary>Masked.</summary>
    public string Address { get; init; } = "";

    /// <summary>The buyer agreed before paying that it cannot be returned without a reason.</summary>
    public bool NoReturn { get; init; }

    public bool FreightInsurance { get; init; }

    public string Note { get; init; } = "";
}

/// <summary>A line of an order: product code, its name then, variant code, what was chosen (雾蓝 M), pieces, and what one piece cost in fen.</summary>
public sealed record OrderItem(string Code, string Name, string Variant, string Spec, int Qty, long PriceFen);

/// <summary>A refund: its state as the shop writes it, the amount in fen, and when it was asked for and done.</summary>
public sealed record OrderRefund(string State, long Fen, string Reason, DateTimeOffset AskedAt, DateTimeOffset? DoneAt = null, string Channel = "原路退回");
