namespace Zhiyin.Understanding.Threads;

/// <summary>The state of an order as shops write it («待出库», «派送中»).</summary>
internal static class OrderStates
{
    private static readonly string[] s_roots = ["order", "订单", "logistics", "物流"];
    private static readonly string[] s_names = ["status", "状态", "订单状态", "物流状态", "发货状态"];

    // The first word that fits decides, so what comes last in an order's life stands first; «退货已签收» is no order received.
    private static readonly (OrderStatus Status, string[] Words)[] s_words =
    [
        (OrderStatus.Refunding, ["退款中", "退款处理中"]),
        (OrderStatus.Closed, ["已关闭", "已取消", "交易关闭"]),
        (OrderStatus.Unpaid, ["待付款", "未付款", "待支付", "未支付"]),
        (OrderStatus.Paid, ["待发货", "未发货", "待出库", "未出库", "备货中", "待揽收", "待打包", "打包中", "配货中", "待配货", "待配送", "待派单", "已付款", "制作中", "排产中"]),
        (OrderStatus.Signed, ["已签收", "已收货", "已妥投", "已送达"]),
        (OrderStatus.Shipped, ["已发货", "已出库", "已揽收", "运输中", "在途", "派送中", "配送中", "已到驿站", "待取件", "已到站"]),
    ];

    /// <summary>The state that <paramref name="facts"/> write out under an order or its transport; <see cref="OrderStatus.Unknown"/> when none or several are told.</summary>
    public static OrderStatus Of(IEnumerable<Fact> facts)
    {
        var found = OrderStatus.Unknown;
        foreach (var fact in facts)
        {
            if (IsState(fact) && Of(fact.Value) is var status and not OrderStatus.Unknown)
            {
                if (found is not OrderStatus.Unknown && found != status)
                {
                    return OrderStatus.Unknown;
                }

                found = status;
            }
        }

        return found;
    }

    private static OrderStatus Of(string value)
    {
        foreach (var (status, words) in s_words)
        {
            if (Array.Exists(words, w => value == w || (value.StartsWith(w, StringComparison.Ordinal) && value[w.Length] is '，' or ',' or '（' or '(' or ' ' or '；' or ';')))
            {
                return status;
            }
        }

        return OrderStatus.Unknown;
    }

    private static bool IsState(Fact fact)
    {
        var names = fact.Path.Split('.');
        return names.Length == 2 && s_roots.Contains(names[0], StringComparer.Ordinal) && s_names.Contains(names[1], StringComparer.Ordinal);
    }
}
