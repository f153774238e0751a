using Zhiyin.Knowledge.Orders;

namespace Zhiyin.Knowledge.Facts;

/// <summary>An order in words: what agents see and what the engine reads, under the names that its rules know.</summary>
internal static class OrderWords
{
    public static string NameOf(OrderState status) => status switch
    {
        OrderState.Unpaid => "待付款",
        OrderState.Paid => "已付款，待发货",
        OrderState.Shipped => "已发货",
        OrderState.Signed => "已签收",
        OrderState.Refunding => "退款中",
        OrderState.Closed => "已关闭",
        _ => "未知",
    };

    public static OrderCard Card(Order order, IReadOnlyList<OrderActionShape> actions, DateTimeOffset now, ShopTime zone)
    {
        var details = order.ReadDetails();
        return new(order.Id, order.Number, order.Status, NameOf(order.Status), details.Items, order.PaidFen, order.PlacedAt, [.. Facts(order, details, now, zone)], actions);
    }

    /// <summary>What is known of an order beside its number, state and goods.</summary>
    public static IEnumerable<NamedFact> Facts(Order order, OrderDetails details, DateTimeOffset now, ShopTime zone)
    {
        if (order.Status != OrderState.Unpaid)
        {
            yield return new("实付", Yuan.Said(order.PaidFen));
        }

        // A time that is over is no promise any more: it is said as what it is.
        var waits = order.Status is OrderState.Paid or OrderState.Unpaid;
        var late = order.Status == OrderState.Paid && details.ShipBy < now;
        foreach (var (name, at) in new (string, DateTimeOffset?)[]
        {
            ("下单时间", order.PlacedAt), ("付款时间", details.PaidAt), ("最晚发货时间", waits && !late ? details.ShipBy : null), ("发货时间", details.ShippedAt),
        })
        {
            if (at is { } moment)
            {
                yield return new(name, zone.Minute(moment));
            }
        }

        if (late && details.ShipBy is { } missed)
        {
            yield return new("发货超时", $"本来应在{zone.Minute(missed)}前发出，已经超时了");
        }

        foreach (var (name, text) in new[] { ("快递", details.Carrier), ("快递单号", details.TrackingNo), ("物流", details.LastTrack) })
        {
            if (!string.IsNullOrEmpty(text))
            {
                yield return new(name, text);
            }
        }

        foreach (var (name, at) in new (string, DateTimeOffset?)[] { ("物流更新时间", details.LastTrackAt), ("签收时间", details.SignedAt) })
        {
            if (at is { } moment)
            {
                yield return new(name, zone.Minute(moment));
            }
        }

        foreach (var fact in details.Refund is { } refund ? Refund(refund, zone) : [])
        {
            yield return fact;
        }

        foreach (var (name, text) in new[] { ("收货地区", details.Address), ("备注", details.Note), ("运费险", details.FreightInsurance ? "有" : ""), ("七天无理由", details.NoReturn ? "下单时已确认不支持" : "") })
        {
            if (text.Length > 0)
            {
                yield return new(name, text);
            }
        }
    }

    /// <summary>What was chosen, so that «L码» and «黑色» can be compared: 雾蓝色 M码.</summary>
    public static string Chosen(IReadOnlyDictionary<string, string> spec) => string.Join(' ', spec.Select(pair => pair.Key switch
    {
        "颜色" when !pair.Value.EndsWith('色') => pair.Value + "色",
        "尺码" when pair.Value.All(c => char.IsAsciiLetterOrDigit(c)) => pair.Value + "码",
        _ => pair.Value,
    }));

    private static IEnumerable<NamedFact> Refund(OrderRefund refund, ShopTime zone)
    {
        yield return new("退款状态", refund.State);
        yield return new("退款金额", Yuan.Said(refund.Fen));
        yield return new("退款原因", refund.Reason);
        yield return new("退款申请时间", zone.Minute(refund.AskedAt));
        if (refund.DoneAt is { } done)
        {
            yield return new("退款完成时间", zone.Minute(done));
        }

        yield return new("退款渠道", refund.Channel);
    }
}
