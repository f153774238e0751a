namespace Zhiyin.Knowledge.Orders;

/// <summary>Writes orders: what may be in them; personal data is masked on the way in. Used by the API, by files and by the seed.</summary>
internal static class OrderRows
{
    private const int LongestNumber = 60;
    private const int MostItems = 100;

    public static Refusal? Fault(OrderInput input)
        => input.Number?.Trim() is not { Length: > 0 and <= LongestNumber } number || number.Any(char.IsWhiteSpace) || number.Contains('/', StringComparison.Ordinal)
                ? Refusal.Invalid("number", $"订单号 1–{LongestNumber} 个字，不含空格和斜杠", $"A number of 1–{LongestNumber} characters without blanks and slashes")
            : input.Status is null or OrderState.None ? Refusal.Invalid("status", "要写订单状态", "The state of the order is needed")
            : input.PlacedAt is null ? Refusal.Invalid("placedAt", "要写下单时间", "The time of the order is needed")
            : (input.BuyerIdentifier?.Length ?? 0) > 200 ? Refusal.Invalid("buyerIdentifier", "买家编号不超过 200 个字", "At most 200 characters")
            : Checks.Money("paidFen", "实付金额", input.PaidFen ?? 0) ?? (input.Details is { } details ? DetailsFault(details) : null);

    /// <summary>A new row, or <paramref name="known"/> with everything replaced.</summary>
    public static Order Apply(Order? known, ShopId shop, OrderId id, OrderInput input, DateTimeOffset now)
    {
        var order = known ?? new Order { Shop = shop, Id = id, Number = input.Number!.Trim(), Details = "{}", UpdatedAt = now };
        order.BuyerIdentifier = string.IsNullOrWhiteSpace(input.BuyerIdentifier) ? null : input.BuyerIdentifier.Trim();
        order.Status = input.Status!.Value;
        order.PlacedAt = input.PlacedAt!.Value;
        order.PaidFen = input.PaidFen ?? 0;
        order.Details = StoredJson.Write(Clean(input.Details ?? new OrderDetails()));
        order.UpdatedAt = now;
        return order;
    }

    private static OrderDetails Clean(OrderDetails d) => d with
    {
        Items = [.. (d.Items ?? []).Select(i => i with { Code = i.Code?.Trim() ?? "", Name = i.Name?.Trim() ?? "", Variant = i.Variant?.Trim() ?? "", Spec = i.Spec?.Trim() ?? "" })],
        Carrier = Short(d.Carrier),
        TrackingNo = Short(d.TrackingNo),
        LastTrack = d.LastTrack is null ? null : Checks.Masked(d.LastTrack),
        Address = Checks.MaskedAddress(d.Address),
        Note = Checks.Masked(d.Note),
        Refund = d.Refund is { } r ? r with { Reason = Checks.Masked(r.Reason), State = r.State?.Trim() ?? "", Channel = r.Channel?.Trim() ?? "" } : null,
    };

    private static string? Short(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Refusal? DetailsFault(OrderDetails details)
        => (details.Items?.Count ?? 0) > MostItems || (details.Items ?? []).Any(i => i is null || i.Qty is < 1 or > 100_000)
                ? Refusal.Invalid("details", $"商品最多 {MostItems} 行，件数至少 1", $"At most {MostItems} lines of at least one piece")
            : new[] { details.Carrier, details.TrackingNo, details.LastTrack, details.Address, details.Note, details.Refund?.Reason, details.Refund?.State }.Any(t => t?.Length > 300)
                ? Refusal.Invalid("details", "快递、物流、地址、备注每项不超过 300 个字", "Each text holds at most 300 characters")
            : (details.Items ?? []).Select(i => Checks.Money("details", "单价", i.PriceFen)).FirstOrDefault(f => f is not null);
}
