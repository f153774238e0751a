namespace Zhiyin.Text.Measures;

/// <summary>
/// A numeral as written: digits (12, 1,280, 3.5, 1.2万) or Chinese (十二, 一百二 = 120, 两千三), or a range of two (3-5, 三到五, 两三, 十五六).
/// <paramref name="Low"/> equals <paramref name="High"/> when it is no range.
/// </summary>
public readonly record struct Numeral(TextSpan Span, decimal Low, decimal High, bool IsChinese)
{
    /// <summary>True for two numbers such as 3-5 or 两三.</summary>
    public bool IsRange => Low != High;

    /// <summary>Reads the numeral that begins at <paramref name="at"/>, with a range when one follows; false when there is none.</summary>
    public static bool TryRead(string text, int at, out Numeral numeral)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TryReadOne(text, at, out numeral))
        {
            return false;
        }

        if (numeral.IsRange)
        {
            return true;
        }

        var second = numeral.Span.End;
        if (second < text.Length && text[second] == ' ')
        {
            second++;
        }

        if (second >= text.Length || !IsRangeMark(text[second]))
        {
            return true;
        }

        second++;
        if (second < text.Length && text[second] == ' ')
        {
            second++;
        }

        if (TryReadOne(text, second, out var other) && other.Low > numeral.Low && other.IsChinese == numeral.IsChinese)
        {
            var low = numeral.Low;

            // 三四十 told as 三到四十: the unit of the second holds for both.
            numeral = new Numeral(TextSpan.FromTo(at, other.Span.End), low, other.High, other.IsChinese);
        }

        return true;
    }

    /// <summary>The digit a Chinese numeral character stands for (一 1 … 九 9, 两 2, 零 0); -1 when it is none.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' or '俩' => 2,
        '三' or '仨' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    /// <summary>True for marks between the ends of a range.</summary>
    internal static bool IsRangeMark(char c) => c is '到' or '至' or '-' or '~' or '—' or '–' or '、';

    private static bool TryReadOne(string text, int at, out Numeral numeral)
    {
        numeral = default;
        if (at >= text.Length)
        {
            return false;
        }

        return char.IsAsciiDigit(text[at]) ? ReadDigits(text, at, out numeral) : ReadChinese(text, at, out numeral);
    }

    private static bool ReadDigits(string text, int at, out Numeral numeral)
    {
        var end = at;
        decimal value = 0;
        var digits = 0;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
            {
                if (++digits > 20)
                {
                    break;
                }

                value = value * 10 + (text[end++] - '0');
            }
            else if (text[end] == ',' && digits is > 0 and <= 3 && !(at > 0 && text[at - 1] is '减' or '返' or '省' or '送') && Thousands(text, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            var place = 0.1m;
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]) && place > 0.0000001m; end++)
            {
                value += (text[end] - '0') * place;
                place /= 10;
            }
        }

        if (end < text.Length && Scale(text, end) is var scale and > 1)
        {
            value *= scale;
            end++;
        }

        numeral = new Numeral(TextSpan.FromTo(at, end), value, value, false);
        return true;
    }

    // 1,280 is one number; 178,160 are two (height and weight) unless money follows.
    private static bool Thousands(string text, int comma)
        => comma + 3 < text.Length && char.IsAsciiDigit(text[comma + 1]) && char.IsAsciiDigit(text[comma + 2]) && char.IsAsciiDigit(text[comma + 3])
            && (comma + 4 == text.Length || !char.IsAsciiDigit(text[comma + 4]))
            && (comma < 3 || !char.IsAsciiDigit(text[comma - 3]) || (comma + 4 < text.Length && text[comma + 4] is '元' or '块' or '.' or ','));

    private static int Scale(string text, int at) => text[at] switch
    {
        '万' => 10_000,
        '千' when at + 1 == text.Length || text[at + 1] is not ('克' or '瓦' or '米' or '卡') => 1_000,
        '百' => 100,
        _ => 1,
    };

    private static bool ReadChinese(string text, int at, out Numeral numeral)
    {
        numeral = default;
        var first = Digit(text[at]);
        if (first < 0 && text[at] != '十')
        {
            return false;
        }

        decimal total = 0;
        decimal section = 0;
        var pending = -1;
        var range = -1;
        var lastUnit = 1;
        var zero = false;
        var units = 0;
        var end = at;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            var digit = Digit(c);
            if (digit >= 0)
            {
                if (pending > 0)
                {
                    // Two digits side by side: 两三, 三五 are a range, the rest is digit by digit (二零二六).
                    if (range >= 0 || !IsPair(pending, digit))
                    {
                        return units == 0 && range < 0 ? ReadDigitByDigit(text, at, out numeral) : Finish(at, end, total + section + pending, out numeral);
                    }

                    range = pending;
                }

                zero |= digit == 0;
                pending = digit;
                continue;
            }

            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, _ => 0 };
            if (unit == 0 || (unit > 10 && pending < 0 && section == 0) || (unit == 1000 && end + 1 < text.Length && text[end + 1] is '克' or '瓦' or '米' or '卡'))
            {
                break;
            }

            units++;
            if (range >= 0)
            {
                numeral = new Numeral(TextSpan.FromTo(at, end + 1), total + section + range * unit, total + section + pending * unit, true);
                return true;
            }

            if (unit == 10_000)
            {
                total = (section + Math.Max(pending, 0)) * unit;
                section = 0;
            }
            else
            {
                section += (pending < 0 ? 1 : pending) * unit;
            }

            pending = -1;
            zero = false;
            lastUnit = unit;
        }

        if (range >= 0)
        {
            numeral = new Numeral(TextSpan.FromTo(at, end), total + section + range, total + section + pending, true);
            return true;
        }

        // 一百二 is 120, 一万二 is 12,000; 一百零二 is 102.
        var tail = pending < 0 ? 0 : lastUnit >= 100 && !zero && pending > 0 ? pending * lastUnit / 10 : pending;
        return Finish(at, end, total + section + tail, out numeral);
    }

    private static bool Finish(int at, int end, decimal value, out Numeral numeral)
    {
        numeral = new Numeral(TextSpan.FromTo(at, end), value, value, true);
        return true;
    }

    private static bool IsPair(int a, int b) => a > 0 && (b == a + 1 || (a == 3 && b == 5));

    private static bool ReadDigitByDigit(string text, int at, out Numeral numeral)
    {
        decimal value = 0;
        var end = at;
        while (end < text.Length && end - at < 20 && Digit(text[end]) is var digit and >= 0)
        {
            value = value * 10 + digit;
            end++;
        }

        return Finish(at, end, value, out numeral);
    }
}
