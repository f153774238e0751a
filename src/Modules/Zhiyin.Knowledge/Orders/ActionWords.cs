using Zhiyin.Knowledge.Facts;

namespace Zhiyin.Knowledge.Orders;

/// <summary>Entries of the record in words: those by which the coach's rule for actions that were claimed knows them.</summary>
internal static class ActionWords
{
    public static string NameOf(OrderActionKind kind) => kind switch
    {
        OrderActionKind.Remark => "备注订单",
        OrderActionKind.Urge => "催办",
        OrderActionKind.Contact => "联系核实",
        OrderActionKind.Report => "上报",
        OrderActionKind.Address => "修改地址",
        OrderActionKind.Intercept => "拦截快递",
        OrderActionKind.Refund => "发起退款",
        OrderActionKind.Resend => "补发",
        OrderActionKind.Exchange => "换货",
        OrderActionKind.Compensate => "补偿",
        OrderActionKind.Invoice => "开发票",
        OrderActionKind.Reserve => "锁库存",
        OrderActionKind.Cancel => "取消订单",
        _ => "其他操作",
    };

    /// <summary>2026-03-05 14:20 催办：已电话联系网点.</summary>
    public static string Say(OrderActionKind kind, string note, DateTimeOffset at, ShopTime zone)
        => $"{zone.Minute(at)} {NameOf(kind)}{(note.Length > 0 ? $"：{note}" : "")}";
}
