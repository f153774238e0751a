using Zhiyin.Text;
using Zhiyin.Text.Measures;

namespace Zhiyin.Understanding.Slots;

/// <summary>Height (cm), weight (kg; a bare number is 斤) and foot length, as people type them: 165/110斤, 一米七五 一百三, 身高一百六十二.</summary>
internal static class BodySlots
{
    private static readonly string[] s_body = ["身高", "体重", "穿", "码", "斤", "kg", "公斤", "净高", "裸高", "偏瘦", "偏胖", "微胖", "个子", "尺码", "多大的", "高,", "胸围", "腰围", "重"];
    private static readonly string[] s_things = ["桌", "柜", "沙发", "床", "窗", "地毯", "镜", "屏", "绳", "杆", "布", "门", "架", "宽", "厚", "深", "墙", "长度", "尺寸", "冰箱", "洗衣机", "空调", "箱子", "台面", "轨道", "电线", "水管", "净重", "猫粮", "狗粮", "大米", "苹果", "装的", "毛重"];

    public static void Read(SlotSink sink)
    {
        var text = sink.Text;
        if (Foot(sink, text))
        {
            return;
        }

        var body = NumberSlots.Any(text, s_body);
        // «宽松一点» is how clothes are worn, not the width of a thing.
        var things = NumberSlots.Any(text.Replace("宽松", "", StringComparison.Ordinal).Replace("肩宽", "", StringComparison.Ordinal), s_things);
        for (var i = 0; i < text.Length; i++)
        {
            if (!StartsNumber(text, i) || sink.IsTaken(new TextSpan(i, 1)) || !TryHeight(text, i, out var height, out var end, out var sure))
            {
                i = SkipNumber(text, i);
                continue;
            }

            var labelled = Labelled(text, i, "高", "身高", "个子", "净高", "裸高");
            var paired = TryWeightAfter(text, end, out var weight, out var weightSpan, out var weightSure) && !text.AsSpan(0, i).EndsWith("不是");
            if (labelled || (!things && (sure && (body || paired || IsPerson(text)) || (!sure && paired && (weightSure || body || OnlyNumbers(text, i, weightSpan.End))) || (!sure && body && FollowsHeight(text, end)) || text.AsSpan(0, i).EndsWith("不是") || Corrects(text, i))))
            {
                sink.Add("height", TextSpan.FromTo(i, end), height);
                if (paired && !sink.IsTaken(weightSpan))
                {
                    sink.Add("weight", weightSpan, weight);
                    end = weightSpan.End;
                }
            }

            i = end - 1;
        }

        Weights(sink, text, sink.Found.Any(s => s.Slot == "height"), things);
    }

    private static void Weights(SlotSink sink, string text, bool hasHeight, bool things)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!StartsNumber(text, i) || sink.IsTaken(new TextSpan(i, 1)))
            {
                i = SkipNumber(text, i);
                continue;
            }

            var labelled = Labelled(text, i, "体重", "重", "称了");
            if (TryWeight(text, i, labelled, out var weight, out var span, out var unit) && (labelled || (unit && !things && (hasHeight || Wears(text)))) && !sink.IsTaken(span) && !IsPack(text, span.End))
            {
                sink.Add("weight", span, weight);
                i = span.End - 1;
            }
            else
            {
                i = SkipNumber(text, i);
            }
        }
    }

    private static bool Foot(SlotSink sink, string text)
    {
        var at = text.IndexOf("脚长", StringComparison.Ordinal);
        for (var i = Math.Max(0, at); at >= 0 && i < Math.Min(text.Length, at + 8); i++)
        {
            if (Numeral.TryRead(text, i, out var numeral) && (numeral.High is >= 9 and <= 32 or >= 90 and <= 320))
            {
                var end = numeral.Span.End;
                end += Unit(text, end, "cm", "厘米", "公分", "mm", "毫米");
                sink.Add("foot_len", TextSpan.FromTo(i, end));
                return true;
            }
        }

        return false;
    }

    // 175, 175cm, 1.75m, 1米75, 一米七五, 一七五, 一百七十五
    private static bool TryHeight(string text, int at, out decimal height, out int end, out bool sure)
    {
        height = 0;
        end = at;
        sure = false;
        if (!Numeral.TryRead(text, at, out var numeral) || numeral.IsRange && !(numeral.Span.End < text.Length && Unit(text, numeral.Span.End, "斤", "kg") > 0))
        {
            return false;
        }

        end = numeral.Span.End;
        var value = numeral.Low;
        if (Unit(text, end, "米", "m") is var metre and > 0 && value is >= 0.5m and < 2.5m && !(end + metre < text.Length && char.IsAsciiLetter(text[end + metre])))
        {
            end += metre;
            if (value == decimal.Truncate(value) && Numeral.TryRead(text, end, out var rest) && rest.Span.Length <= 3 && rest.High < 100)
            {
                var hundredth = rest.IsRange ? rest.Low * 10 + rest.High : rest.High < 10 && rest.Span.Length == 1 ? rest.High * 10 : rest.High;
                value += hundredth / 100;
                end = rest.Span.End;
            }

            height = value * 100;
            sure = value != 1 && value != 2 || Labelled(text, at, "高");
            return height is >= 50 and <= 230;
        }

        if (Unit(text, end, "cm", "厘米", "公分") is var cm and > 0)
        {
            height = value;
            end += cm;
            sure = true;
            return value is >= 50 and <= 230;
        }

        height = value is > 1 and < 2.3m && !numeral.IsChinese ? value * 100 : value;
        return height is >= 140 and <= 215 && Unit(text, end, "斤", "kg", "公斤", "千克", "元", "块", "天", "个", "件", "ml", "g", "号", "w", "v", "%", "岁") == 0 || (Labelled(text, at, "身高") && height is >= 50 and <= 230);
    }

    private static bool TryWeightAfter(string text, int end, out decimal weight, out TextSpan span, out bool sure)
    {
        weight = 0;
        span = default;
        sure = false;
        var at = end;
        var steps = 0;
        while (at < text.Length && steps < 6 && text[at] is ' ' or '/' or ',' or '、' or '-' or '的' or '体' or '重' or '高' or '.' or '\n' or '和' or '是' or '女' or '男' or ':' or '左' or '右' or '+' or '得' or '有')
        {
            at++;
            steps++;
        }

        return at < text.Length && at > end - 1 && TryWeight(text, at, true, out weight, out span, out sure) && (at > end || sure);
    }

    private static bool TryWeight(string text, int at, bool bareAllowed, out decimal weight, out TextSpan span, out bool unit)
    {
        weight = 0;
        span = default;
        unit = false;
        if (at > 0 && char.IsAsciiDigit(text[at]) && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '.') || !Numeral.TryRead(text, at, out var numeral))
        {
            return false;
        }

        var end = numeral.Span.End;
        var value = numeral.High;

        // 一百二三十: both digits belong to the number of the first unit.
        end += Unit(text, end, "来", "多", "出头", "几", "左右");
        if (Unit(text, end, "公斤", "kg", "千克") is var kg and > 0)
        {
            (weight, unit, end) = (value, true, end + kg);
        }
        else if (Unit(text, end, "斤") is var jin and > 0)
        {
            (weight, unit, end) = (value / 2, true, end + jin);
        }
        else if (bareAllowed && value is >= 25 and <= 300 && Unit(text, end, "cm", "厘米", "米", "元", "块", "岁", "码", "天", "个", "件", "号", "%", "g", "克", "ml", "m") == 0)
        {
            weight = value / 2;
        }
        else
        {
            return false;
        }

        span = TextSpan.FromTo(at, end);
        return weight is >= 2 and <= 200;
    }

    private static bool IsPack(string text, int end) => Unit(text, end, "装", "的那", "那款", "款", "袋", "包", "版", "的米", "的面", "一袋", "的包", "的装") > 0;

    private static bool Wears(string text) => NumberSlots.Any(text, s_wears);

    private static readonly string[] s_wears = ["穿", "身高", "体重", "码合适", "尺码", "多大码", "人重", "我现在", "偏瘦", "偏胖"];
    private static readonly string[] s_people = ["我", "老公", "老婆", "男", "女", "孩", "宝", "妈", "爸", "儿子", "闺女"];

    private static bool IsPerson(string text) => NumberSlots.Any(text, s_people) && !text.Contains('长', StringComparison.Ordinal);

    private static bool FollowsHeight(string text, int end) => Unit(text, end, "的身高", "高", "的个子", "左右的", "的人") > 0;

    // 不是175 是178
    private static bool Corrects(string text, int at)
        => text.AsSpan(0, at).TrimEnd().EndsWith("是") && text.AsSpan(0, at).LastIndexOf("不是") is var no and >= 0 && at - no < 10 && no + 2 < at && char.IsAsciiDigit(text[no + 2]);

    private static bool Labelled(string text, int at, params ReadOnlySpan<string> labels)
    {
        var before = text.AsSpan(Math.Max(0, at - 6), Math.Min(6, at)).TrimEnd(" :是在有了大概约差不多应该");
        foreach (var label in labels)
        {
            if (before.EndsWith(label, StringComparison.Ordinal) && !before.EndsWith("度高") && !before.EndsWith("净重") && !before.EndsWith("毛重"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OnlyNumbers(string text, int from, int to)
    {
        var others = 0;
        for (var i = 0; i < text.Length; i++)
        {
            others += (i < from || i >= to) && char.IsLetterOrDigit(text[i]) ? 1 : 0;
        }

        return others <= 4;
    }

    private static bool StartsNumber(string text, int at)
        => char.IsAsciiDigit(text[at]) ? at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '.') : Numeral.Digit(text[at]) > 0 && (at == 0 || Numeral.Digit(text[at - 1]) < 0);

    private static int SkipNumber(string text, int at)
    {
        while (at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
        }

        return at;
    }

    internal static int Unit(string text, int at, params ReadOnlySpan<string> units)
    {
        foreach (var unit in units)
        {
            if (at < text.Length && text.AsSpan(at).StartsWith(unit, StringComparison.Ordinal))
            {
                return unit.Length;
            }
        }

        return 0;
    }
}
