using System.Buffers;

namespace Zhiyin.Text.Measures;

/// <summary>Reads every number of a normalised text with its unit: «¥89», «两件», «3-5天», «165cm», «一百二十块», «95%», «百分之九十五», «8.5折».</summary>
public static class Numbers
{
    private static readonly SearchValues<char> s_starts = SearchValues.Create("0123456789零〇一二两俩三仨四五六七八九十半百");

    /// <summary>The quantities of <paramref name="text"/> in order. Chinese numerals without a unit count only when they are clearly figures (一百二).</summary>
    public static IReadOnlyList<Quantity> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Quantity>? found = null;
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny(s_starts);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (TryReadAt(text, at, out var quantity))
            {
                (found ??= []).Add(quantity);
                at = quantity.Span.End;
            }
            else
            {
                at++;
            }
        }

        return found ?? (IReadOnlyList<Quantity>)[];
    }

    /// <summary>Reads the quantity that begins at <paramref name="at"/>; false when there is none.</summary>
    public static bool TryReadAt(string text, int at, out Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(text);
        quantity = default;
        if (text[at] == '百' && text.AsSpan(at).StartsWith("百分之", StringComparison.Ordinal) && Numeral.TryRead(text, at + 3, out var percent))
        {
            quantity = new Quantity(TextSpan.FromTo(at, percent.Span.End), Measure.Percent, percent.Low, percent.High, "百分之");
            return true;
        }

        if (text[at] == '半')
        {
            return Half(text, at, out quantity);
        }

        if (!Numeral.TryRead(text, at, out var numeral))
        {
            return false;
        }

        var start = at;
        var end = numeral.Span.End;
        var inCode = at > 0 && char.IsAsciiLetter(text[at - 1]);
        if (at > 0 && text[at - 1] is '¥' or '￥' or '$')
        {
            quantity = new Quantity(TextSpan.FromTo(at - 1, end), Measure.Yuan, numeral.Low, numeral.High, text[(at - 1)..at]);
            return true;
        }

        if (end + 1 < text.Length && text[end] == '个' && text[end + 1] == '半' && Units.TryMatch(text, end + 2, out var halved) && halved.Measure == Measure.Hours)
        {
            var hours = (numeral.High + 0.5m) * halved.Factor;
            quantity = new Quantity(TextSpan.FromTo(start, end + 2 + halved.Text.Length), Measure.Hours, hours, hours, halved.Text);
            return true;
        }

        // 三个半月.
        if (text.AsSpan(end).StartsWith("个半月", StringComparison.Ordinal))
        {
            quantity = new Quantity(TextSpan.FromTo(start, end + 3), Measure.Months, numeral.High + 0.5m, numeral.High + 0.5m, "个月");
            return true;
        }

        var unitAt = end < text.Length && text[end] is ' ' or '多' or '来' or '余' && Units.TryMatch(text, end + 1, out _) ? end + 1 : end;
        if (Units.TryMatch(text, unitAt, out var unit) && !IsWord(text, unitAt, unit.Text))
        {
            end = unitAt + unit.Text.Length;
            var (low, high) = (numeral.Low * unit.Factor, numeral.High * unit.Factor);
            (low, high, end) = Tail(text, end, unit, low, high);
            if (unit.Measure == Measure.Discount && high >= 10)
            {
                (low, high) = (low / 10, high / 10);
            }

            quantity = new Quantity(TextSpan.FromTo(start, end), unit.Measure, low, high, unit.Text) { InCode = inCode };
            return true;
        }

        if (numeral.IsChinese && !IsFigure(text, numeral.Span))
        {
            return false;
        }

        quantity = new Quantity(TextSpan.FromTo(start, end), Measure.Plain, numeral.Low, numeral.High, "") { InCode = inCode };
        return true;
    }

    private static bool Half(string text, int at, out Quantity quantity)
    {
        quantity = default;
        if (!Units.TryMatch(text, at + 1, out var unit) || unit.Measure is Measure.Other or Measure.Discount)
        {
            return false;
        }

        quantity = new Quantity(TextSpan.FromTo(at, at + 1 + unit.Text.Length), unit.Measure, unit.Factor / 2, unit.Factor / 2, unit.Text);
        return true;
    }

    // 一米七, 三块五, 两斤半, 一个半小时: what follows the unit belongs to the number.
    private static (decimal Low, decimal High, int End) Tail(string text, int end, Units.Unit unit, decimal low, decimal high)
    {
        if (end >= text.Length || low != high)
        {
            return (low, high, end);
        }

        if (text[end] == '半' && !(end + 1 < text.Length && text[end + 1] is '天' or '年' or '月'))
        {
            return (low + unit.Factor / 2, high + unit.Factor / 2, end + 1);
        }

        // 九成五.
        if (unit.Text is "成" && Numeral.Digit(text[end]) is var tenth and > 0)
        {
            return (low + tenth, high + tenth, end + 1);
        }

        if (unit.Text is "年" && Months(text, end, out var afterMonths) is { } more)
        {
            return (low + more, high + more, afterMonths);
        }

        // 三块五一个: only the first numeral is money.
        if (unit.Text is "块" or "元" && Numeral.Digit(text[end]) is var digit and > 0 && end + 1 < text.Length && Numeral.Digit(text[end + 1]) >= 0)
        {
            return (low + digit / 10m, high + digit / 10m, end + 1);
        }

        if (unit.Text is "米" or "m" or "块" or "元" && Numeral.TryRead(text, end, out var tail) && !tail.IsRange && tail.Span.Length <= 2 && !Units.TryMatch(text, tail.Span.End, out _) && !CountsOne(text, tail))
        {
            var fraction = tail.High < 10 && tail.Span.Length == 1 ? tail.High / 10 : tail.High / 100;
            return (low + fraction * unit.Factor, high + fraction * unit.Factor, tail.Span.End);
        }

        return (low, high, end);
    }

    // 五十元一晚, 八十五块一节: for one of something; 三块一的 is money.
    private static bool CountsOne(string text, Numeral tail)
        => text[tail.Span.Start] == '一' && tail.Span.Length == 1 && tail.Span.End < text.Length && Segments.Segmenter.IsHan(text[tail.Span.End]) && !"的了吧呢啊左右多上下以和跟、就都也".Contains(text[tail.Span.End], StringComparison.Ordinal);

    // 一年零三个月, 1年6个月.
    private static decimal? Months(string text, int at, out int end)
    {
        end = at;
        var from = at < text.Length && text[at] is '零' or '又' ? at + 1 : at;
        if (!Numeral.TryRead(text, from, out var months) || months.IsRange || !Units.TryMatch(text, months.Span.End, out var unit) || unit.Text != "个月")
        {
            return null;
        }

        end = months.Span.End + unit.Text.Length;
        return months.High;
    }

    // 一点, 一下子, 三角形: the unit is part of a longer word.
    private static bool IsWord(string text, int at, string unit)
    {
        var end = at + unit.Length;
        return end < text.Length && unit switch
        {
            "天" => text[end] is '猫' or '然',
            "角" => text[end] is '形' or '度',
            "分" => text[end] is '享',
            "块" => false,
            "年" => text[end] is '轻',
            "包" => text[end] is '邮' or '退' or '换' or '裹' or '赔',
            "单" => text[end] is '独' or '号',
            "只" => text[end] is '有' or '要' or '能' or '是',
            "对" => text[end] is '一' or '应',
            "成" => !"，,。;!?、 的五以左是(".Contains(text[end], StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool IsFigure(string text, TextSpan span)
    {
        if (span.Length < 2)
        {
            return false;
        }

        foreach (var c in span.Of(text))
        {
            if (c is '十' or '百' or '千' or '万')
            {
                return !(span.Length == 2 && span.Of(text) is "十一" or "十二");
            }
        }

        return span.Length >= 3;
    }
}
