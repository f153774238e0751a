using System.Text.Json.Serialization;

namespace Zhiyin.Knowledge.Orders;

/// <summary>What an agent did for an order in the back office, as the record says (handbook F09).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderActionKind>))]
public enum OrderActionKind
{
    [JsonStringEnumMemberName("other")] Other,
    [JsonStringEnumMemberName("remark")] Remark,
    [JsonStringEnumMemberName("urge")] Urge,
    [JsonStringEnumMemberName("contact")] Contact,
    [JsonStringEnumMemberName("report")] Report,
    [JsonStringEnumMemberName("address")] Address,
    [JsonStringEnumMemberName("intercept")] Intercept,
    [JsonStringEnumMemberName("refund")] Refund,
    [JsonStringEnumMemberName("resend")] Resend,
    [JsonStringEnumMemberName("exchange")] Exchange,
    [JsonStringEnumMemberName("compensate")] Compensate,
    [JsonStringEnumMemberName("invoice")] Invoice,
    [JsonStringEnumMemberName("reserve")] Reserve,
    [JsonStringEnumMemberName("cancel")] Cancel,
}

/// <summary>One entry of the record; entries are added, never changed.</summary>
public sealed class OrderAction
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required OrderId Order { get; init; }

    public required OrderActionKind Kind { get; init; }

    /// <summary>What was done in the agent's words, masked; may be empty.</summary>
    public required string Note { get; init; }

    public required AgentId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
