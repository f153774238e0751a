using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>The first word to a buyer who has said nothing: an unpaid order with when it closes, or care after it has arrived. No pressure, no asking for praise, a way to stop it (handbook P55, P58, §4.8).</summary>
internal static class OutreachAnswer
{
    private static readonly string[] s_closing = ["关闭时间", "自动关闭", "截止时间", "付款截止"];
    private static readonly string[] s_care = ["开锅", "养护", "保养", "使用提示", "注意", "第一次"];

    public static Answer? To(Conversation conversation)
    {
        if (conversation.Facts is not { } facts || conversation.Messages.Any(m => m.Role == Role.Buyer))
        {
            return null;
        }

        var title = facts.Text("product", "title") ?? facts.Text("product", "name") ?? "东西";
        switch (conversation.Status)
        {
            case OrderStatus.Unpaid:
                var item = facts.Text("order", "sku") ?? facts.Text("product", "title");
                var closing = facts.All.FirstOrDefault(f => s_closing.Contains(f.Key));
                var until = closing is null ? "一直不付的话系统会自动关闭" : $"系统会在{FactWords.Dates(closing.Value)}自动关闭订单";
                return new($"您好，您下单的{item ?? "这件"}还没付款，{until}。尺寸或运费上有疑问我帮您看，不需要也没关系。", closing is null ? ["order"] : ["order", closing.Path]);
            case OrderStatus.Signed:
                var tip = facts.All.FirstOrDefault(f => s_care.Any(w => f.Key.Contains(w, StringComparison.Ordinal)) && f.Value.Length <= 40);
                var signed = facts.All.FirstOrDefault(f => f.Key.StartsWith("签收", StringComparison.Ordinal));
                var when = signed is null ? "已经送到" : $"{FactWords.Dates(signed.Value)}送到";
                return new($"您好，{title}{when}了，用着还顺手吗？{(tip is null ? "有什么不清楚的随时问我" : $"{FactWords.KeyOf(tip)}提醒您一句：{tip.Value.TrimEnd('。')}")}。不想收到回访的话回复退订就好。", tip is null ? ["order"] : ["order", tip.Path]);
            default:
                return null;
        }
    }
}
