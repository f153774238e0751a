using System.Globalization;
using System.Text.RegularExpressions;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A day of the calendar written in a text; <paramref name="Year"/> and <paramref name="Month"/> are 0 when not written.</summary>
internal readonly record struct DateMention(TextSpan Span, int Year, int Month, int Day)
{
    /// <summary>True when both can be the same day.</summary>
    public bool Agrees(DateMention other)
        => Day == other.Day && (Month == 0 || other.Month == 0 || Month == other.Month) && (Year == 0 || other.Year == 0 || Year == other.Year);

    /// <summary>The day itself, in <paramref name="year"/> when none is written; null without a month or when there is no such day.</summary>
    public DateOnly? On(int year)
    {
        var of = Year == 0 ? year : Year;
        return Month is >= 1 and <= 12 && of is >= 1 and <= 9999 && Day >= 1 && Day <= DateTime.DaysInMonth(of, Month) ? new DateOnly(of, Month, Day) : null;
    }
}

/// <summary>Finds dates: 2026-03-05, 3月5日, 3月5号, 5号, 3.8 (only behind a month word is left to numbers).</summary>
internal static partial class CalendarDates
{
    /// <summary>The dates of <paramref name="text"/> in order.</summary>
    public static List<DateMention> Read(string text)
    {
        var found = new List<DateMention>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] == '.' || (text[i - 1] == '-' && !BeginsMonth(text, i)))))
            {
                continue;
            }

            if (TryRead(text, i, out var date))
            {
                found.Add(date);
                i = date.Span.End - 1;
            }
        }

        return found;
    }

    /// <summary>The dates that a value of the facts names; of an instant the day it is by the shop's clock.</summary>
    public static List<DateMention> OfFact(string value)
        => OwnFigures.Instant(value) is { } moment ? [new DateMention(new TextSpan(0, value.Length), moment.Year, moment.Month, moment.Day)] : ReadShort(Normalizer.Normalize(value).Text);

    // As the shop writes them, also month and day alone («11-18», «03/05 前»), which in a sentence would be a range.
    private static List<DateMention> ReadShort(string text)
    {
        var found = Read(text);

        // «20260401», and nothing else.
        if (text.Length == 8 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && Two(text, 0) is 20 && Two(text, 4) is >= 1 and <= 12 and var inMonth && Two(text, 6) is >= 1 and <= 31 and var onDay)
        {
            return [new DateMention(new TextSpan(0, text.Length), 2000 + Two(text, 2), inMonth, onDay)];
        }

        // A carrier's stamp: «6/14 10:12».
        if (Stamp().Match(text) is { Success: true } stamp && found.Count == 0)
        {
            return [new DateMention(new TextSpan(0, stamp.Length), 0, int.Parse(stamp.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(stamp.Groups["day"].ValueSpan, CultureInfo.InvariantCulture))];
        }

        for (var i = 0; i + 4 < text.Length; i++)
        {
            // Two digits each, and no unit behind: «10-15天» is a length of time, «30-40cm» a measure.
            if (text[i + 2] is '-' or '/' && Two(text, i) is >= 1 and <= 12 and var month && Two(text, i + 3) is >= 1 and <= 31 and var day && (i == 0 || !IsPart(text[i - 1])) && IsFree(text, i + 5)
                && !found.Exists(d => d.Span.Overlaps(new TextSpan(i, 5))))
            {
                found.Add(new DateMention(new TextSpan(i, 5), 0, month, day));
            }
        }

        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }

    [GeneratedRegex(@"^(?<month>1[0-2]|0?[1-9])[/-](?<day>3[01]|[12]\d|0?[1-9]) +\d{1,2}:\d{2}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stamp();

    private static int Two(string text, int at) => char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) ? ((text[at] - '0') * 10) + text[at + 1] - '0' : -1;

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/';

    private static bool IsFree(string text, int at) => at == text.Length || !(IsPart(text[at]) || "天日元块件个只双条张瓶盒包袋套台把支片斤克升米厘毫寸分秒时小周月年岁码号度人次倍%".Contains(text[at], StringComparison.Ordinal));

    // «3月10日-3月12日», «20:00-3月12日»: behind the dash another date begins.
    private static bool BeginsMonth(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 2 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == '月';
    }

    private static bool TryRead(string text, int at, out DateMention date)
    {
        date = default;
        var i = at;
        if (!Number(text, ref i, out var first, out var digits))
        {
            return false;
        }

        var year = 0;
        if (digits == 4 && first is >= 2000 and < 2100 && i < text.Length && text[i] is '-' or '/' or '.' or '年')
        {
            year = first;
            i++;
            if (!Number(text, ref i, out first, out _))
            {
                return false;
            }

            if (i < text.Length && text[i] is '-' or '/' or '.' or '月')
            {
                i++;
                if (first is >= 1 and <= 12 && Number(text, ref i, out var dayOfYear, out _) && dayOfYear is >= 1 and <= 31)
                {
                    date = new DateMention(TextSpan.FromTo(at, Suffix(text, i)), year, first, dayOfYear);
                    return true;
                }
            }

            return false;
        }

        if (digits <= 2 && first is >= 1 and <= 12 && i < text.Length && text[i] == '月')
        {
            i++;
            if (Number(text, ref i, out var day, out var dayDigits) && dayDigits <= 2 && day is >= 1 and <= 31)
            {
                date = new DateMention(TextSpan.FromTo(at, Suffix(text, i)), year, first, day);
                return true;
            }

            return false;
        }

        // «5号» alone: not «5号链接», «5号楼», «5号电池».
        if (digits <= 2 && first is >= 1 and <= 31 && i < text.Length && text[i] == '号' && (i + 1 == text.Length || !"楼线链色码仓电机店门馆口字款人桌".Contains(text[i + 1], StringComparison.Ordinal)))
        {
            date = new DateMention(TextSpan.FromTo(at, i + 1), 0, 0, first);
            return true;
        }

        return false;
    }

    private static int Suffix(string text, int at) => at < text.Length && text[at] is '日' or '号' ? at + 1 : at;

    private static bool Number(string text, ref int at, out int value, out int digits)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 5)
        {
            at++;
        }

        digits = at - start;
        return int.TryParse(text.AsSpan(start, digits), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
