using Zhiyin.Text;
using Zhiyin.Text.Measures;

namespace Zhiyin.Understanding.Slots;

/// <summary>Colour, size and pack (<c>sku</c>) and number of pieces (<c>qty</c>).</summary>
internal static class GoodsSlots
{
    private static readonly string[] s_colours = ["雾霾蓝", "藏青", "藏蓝", "天蓝", "宝蓝", "雾蓝", "卡其", "墨绿", "军绿", "浅灰", "深灰", "银灰", "米白", "奶白", "象牙白", "酒红", "玫红", "粉红", "橘红", "焦糖", "咖啡", "驼", "杏", "香槟", "玫瑰金", "裸粉", "浅蓝", "深蓝", "浅粉", "豆沙", "原木", "透明", "银", "金", "黑", "白", "红", "蓝", "绿", "灰", "粉", "紫", "黄", "米", "棕", "橙", "青"];
    private static readonly string[] s_sizes = ["xxxl", "xxl", "xxs", "4xl", "3xl", "2xl", "5xl", "xl", "xs", "均码", "加大码", "大码", "中码", "小码", "s", "m", "l"];
    private static readonly string[] s_wish = ["要", "买", "拍", "订", "来", "拿", "需要", "加", "定", "下单", "一共", "团购", "采购", "数量", "总共", "改成", "各", "凑", "买了", "拍了", "下了", "订了", "收到", "只有", "就收", "到了", "发了", "碎了", "坏了", "送"];
    private static readonly string[] s_talk = ["说法", "解释", "交代", "结果", "答复", "客服", "月", "小时", "工作日", "星期", "礼拜", "问题", "事", "人", "多小时", "钟", "半", "电话", "差评", "理由", "时间", "地址", "公道", "态度", "星", "好", "价", "字", "快递", "链接", "颜色", "款式", "优惠"];

    public static void Read(SlotSink sink)
    {
        Packs(sink);
        Skus(sink);
        Quantities(sink);
    }

    // 5斤装, 10kg那款, 500g的: a weight that names the pack.
    private static void Packs(SlotSink sink)
    {
        var text = sink.Text;
        foreach (var quantity in Numbers.Read(text))
        {
            if (quantity.Measure is not (Measure.Weight or Measure.Volume) || sink.IsTaken(quantity.Span))
            {
                continue;
            }

            var suffix = BodySlots.Unit(text, quantity.Span.End, "装", "那款", "款", "规格", "那个", "那种", "的那", "版");
            if (suffix > 0)
            {
                var end = quantity.Span.End + (text[quantity.Span.End] is '装' or '款' or '版' ? 1 : 0);
                sink.Add("sku", TextSpan.FromTo(quantity.Span.Start, end));
            }
        }
    }

    private static void Skus(SlotSink sink)
    {
        var text = sink.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (sink.IsTaken(new TextSpan(i, 1)))
            {
                continue;
            }

            if (Colour(text, i, out var end))
            {
                var size = end;
                while (size < text.Length && text[size] is ' ' or '的' or '-' or '/' or ',' or '+')
                {
                    size++;
                }

                if (Size(text, size, end > i, out var sizeEnd))
                {
                    end = sizeEnd;
                }

                sink.Add("sku", TextSpan.FromTo(i, end));
                i = end - 1;
            }
            else if (Size(text, i, false, out end))
            {
                sink.Add("sku", TextSpan.FromTo(i, end));
                i = end - 1;
            }
        }
    }

    private static bool Colour(string text, int at, out int end)
    {
        end = at;
        foreach (var colour in s_colours)
        {
            if (!text.AsSpan(at).StartsWith(colour, StringComparison.Ordinal))
            {
                continue;
            }

            end = at + colour.Length;
            if (end < text.Length && text[end] == '色')
            {
                end++;
                return !Spared(text, at, end);
            }

            // 黑的, 白款, 雾蓝M: the bare colour needs something that makes it one.
            var next = end < text.Length ? text[end] : ' ';
            var two = colour.Length > 1 && colour is not ("透明" or "咖啡" or "原木" or "香槟" or "焦糖");
            return !Spared(text, at, end) && (Size(text, end, true, out _) || (next == ' ' && Size(text, end + 1, true, out _)) || (two && next is not ('蛋' or '酒')) || (next is '的' or '款' && (at == 0 || text[at - 1] is '要' or '换' or '成' or '买' or '是' or '拍' or '个' or '发' or ',' or ' ')));
        }

        return false;
    }

    // 色差, 掉色, 脸红色: not a choice of goods.
    private static bool Spared(string text, int at, int end)
        => (at > 0 && text[at - 1] is '脸' or '发' or '变' or '泛' or '掉' or '起' or '肤' && !(text[at - 1] == '发' && end < text.Length)) || (end < text.Length && text[end] is '花' or '薯' or '糖' or '枣' or '芝' or '菜' && end - at < 2);

    private static bool Size(string text, int at, bool afterColour, out int end)
    {
        end = at;
        if (at >= text.Length)
        {
            return false;
        }

        foreach (var size in s_sizes)
        {
            if (!text.AsSpan(at).StartsWith(size, StringComparison.Ordinal))
            {
                continue;
            }

            end = at + size.Length;
            var clear = (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));
            if (!clear && char.IsAsciiLetter(size[^1]))
            {
                return false;
            }

            end += BodySlots.Unit(text, end, "码", "号");
            return size is not ("大码" or "小码" or "中码") || afterColour || at > 0 && text[at - 1] is '要' or '换' or '成' or '拍' or '买';
        }

        // 38码, 42号 (shoes), 160码
        if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]) && text[at - 1] is not ('.' or '-' or ':')) && Numeral.TryRead(text, at, out var number) && !number.IsRange && number.High is >= 20 and <= 200)
        {
            var unit = number.Span.End < text.Length ? text[number.Span.End] : ' ';
            if (unit == '码' || (unit == '号' && number.High is >= 33 and <= 48))
            {
                end = number.Span.End + 1;
                return true;
            }

            if (afterColour && number.High is >= 33 and <= 48 && number.Span.Length == 2)
            {
                end = number.Span.End;
                return true;
            }
        }

        return false;
    }

    private static void Quantities(SlotSink sink)
    {
        var text = sink.Text;
        foreach (var quantity in Numbers.Read(text))
        {
            if (quantity.Measure != Measure.Pieces || quantity.InCode || sink.IsTaken(quantity.Span) || quantity.Value < 1)
            {
                continue;
            }

            var rest = text.AsSpan(quantity.Span.End);
            var before = text.AsSpan(Math.Max(0, quantity.Span.Start - 3), Math.Min(3, quantity.Span.Start));
            if (StartsAny(rest, s_talk) || before.EndsWith("这") || before.EndsWith("那") || before.EndsWith("第") || before.EndsWith("哪") || before.EndsWith("每") || before.EndsWith("另"))
            {
                continue;
            }

            if (NumberSlots.Any(before, s_wish) && !(quantity.Value == 1 && quantity.Unit == "个" && !NumberSlots.Any(before, s_buying)) || quantity.Value >= 20)
            {
                sink.Add("qty", quantity.Span);
            }
        }
    }

    private static readonly string[] s_buying = ["买", "拍", "订", "加", "下单", "只要"];

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
