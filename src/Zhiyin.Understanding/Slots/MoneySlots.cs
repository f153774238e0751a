using Zhiyin.Text;
using Zhiyin.Text.Measures;

namespace Zhiyin.Understanding.Slots;

/// <summary>Money: a bound on what the buyer wants to spend is <c>budget</c>, money already fixed is <c>amount</c> (CONTRACT.md §5).</summary>
internal static class MoneySlots
{
    private static readonly string[] s_budgetBefore = ["预算", "不超过", "别超过", "控制在", "最多", "上限", "不要超过", "顶多", "想花", "打算花", "准备花", "价位在", "价位", "想买个", "想要个", "不能超过", "心理价"];
    private static readonly string[] s_budgetAfter = ["以内", "以下", "之内", "的预算", "左右的", "上下的", "块左右的", "预算", "价位", "内的"];
    private static readonly string[] s_paid = ["退", "赔", "付了", "付款", "花了", "差", "便宜", "少退", "多收", "扣", "贵", "补", "实付", "到手", "支付", "垫付", "返", "降", "涨", "转", "收了我", "价格", "卖", "少了", "一共", "总共"];

    public static void Read(SlotSink sink)
    {
        var text = sink.Text;
        foreach (var quantity in Numbers.Read(text))
        {
            if (sink.IsTaken(quantity.Span) || quantity.InCode || quantity.Measure is not (Measure.Yuan or Measure.Plain) || quantity.Value > 1_000_000)
            {
                continue;
            }

            var before = text.AsSpan(Math.Max(0, quantity.Span.Start - 6), Math.Min(6, quantity.Span.Start));
            var after = text.AsSpan(quantity.Span.End, Math.Min(4, text.Length - quantity.Span.End));
            if (IsOffer(before, after) || IsTogether(text, quantity.Span))
            {
                continue;
            }

            var yuan = quantity.Measure == Measure.Yuan;
            var bounded = StartsAny(after, s_budgetAfter) && !NumberSlots.Any(before, s_paid);
            if (NumberSlots.Any(before, s_budgetBefore) && !NumberSlots.Any(before, s_limits) || (bounded && (yuan || NumberSlots.Any(text, s_money))))
            {
                var length = bounded && StartsAny(after, s_within) ? 2 : 0;
                sink.Add("budget", TextSpan.FromTo(quantity.Span.Start, quantity.Span.End + length));
            }
            else if (yuan || (NumberSlots.Any(before[Math.Max(0, before.Length - 4)..], s_paid) && quantity.Value >= 2 && !NumberSlots.Any(text.AsSpan(quantity.Span.End, Math.Min(2, text.Length - quantity.Span.End)), s_notMoney)))
            {
                sink.Add("amount", quantity.Span, quantity.Value);
            }
        }
    }

    private static readonly string[] s_within = ["以内", "以下", "之内"];
    private static readonly string[] s_limits = ["最多退", "最多赔"];
    private static readonly string[] s_money = ["预算", "价", "买", "推荐", "钱", "块", "元", "便宜", "款"];
    private static readonly string[] s_notMoney = ["号", "次", "天", "人", "件", "码", "遍", "单", "折", "%", "年", "月", "楼", "栋", "室", "路", "斤", "岁"];

    // 满300减50, 99包邮: a rule of the shop.
    private static bool IsOffer(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
        => before.EndsWith("满") || before.EndsWith("不满") || before.EndsWith("每满") || after.StartsWith("减") || after.StartsWith("包邮") || before.EndsWith("减") && !before.EndsWith("便宜减") || after.StartsWith("的券") || after.StartsWith("券") || after.StartsWith("优惠券");

    // 一块发, 一块儿寄: together.
    private static bool IsTogether(string text, TextSpan span)
        => span.Of(text) is "一块" && span.End < text.Length && text[span.End] is '发' or '寄' or '儿' or '走' or '送' or '装' or '打' or '退' or '来' or '买' or '下' or '给';

    private static bool StartsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
