using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhiyin.ChatLogs.Reading;

/// <summary>Dates and times as chat exports write them: padded or not, dashes, slashes or 年月日, 24-hour clock or 上午/下午/AM/PM.</summary>
internal static partial class Stamp
{
    private const string Clock = @"(?<p>凌晨|早上|上午|中午|下午|晚上)?\s*(?<h>\d{1,2})[:：](?<n>\d{2})([:：](?<s>\d{2})(\.\d+)?)?\s*(?<q>[AaPp]\.?[Mm]\.?)?";
    private const string Day = @"(?<y>\d{4})[-/.年](?<m>\d{1,2})[-/.月](?<d>\d{1,2})日?";

    /// <summary>The stamp that ends <paramref name="line"/> and where it starts.</summary>
    public static bool TryEnd(string line, out DateTime stamp, out int start)
    {
        stamp = default;
        start = 0;
        if (line.Length < 12 || !MayEndClock(line) || AtEnd().Match(line) is not { Success: true } match || !TryDate(match, out var day) || !TryClock(match, out var time))
        {
            return false;
        }

        stamp = day.ToDateTime(time);
        start = match.Index;
        return true;
    }

    /// <summary>The stamp that starts <paramref name="line"/> (after blanks or a bracket) and where the rest begins.</summary>
    public static bool TryStart(string line, out DateTime stamp, out int end)
    {
        stamp = default;
        end = 0;
        if (line.Length < 12 || AtStart().Match(line) is not { Success: true } match || !TryDate(match, out var day) || !TryClock(match, out var time))
        {
            return false;
        }

        stamp = day.ToDateTime(time);
        end = match.Length;
        return true;
    }

    /// <summary>True when <paramref name="text"/> is a date with a time and nothing else.</summary>
    public static bool TryWhole(string text, out DateTime stamp) => TryEnd(text.Trim(), out stamp, out var start) && start == 0;

    /// <summary>True when <paramref name="text"/> is a clock time and nothing else.</summary>
    public static bool TryClock(string text, out TimeOnly time)
    {
        time = default;
        return text.Length is >= 4 and <= 16 && OnlyClock().Match(text) is { Success: true } match && TryClock(match, out time);
    }

    /// <summary>The clock time that starts <paramref name="line"/> and where the rest begins.</summary>
    public static bool TryClockStart(string line, out TimeOnly time, out int end)
    {
        time = default;
        end = 0;
        if (ClockAtStart().Match(line) is not { Success: true } match || !TryClock(match, out time))
        {
            return false;
        }

        end = match.Length;
        return true;
    }

    /// <summary>The first date named in <paramref name="text"/>.</summary>
    public static bool TryFindDate(string text, out DateOnly date)
    {
        date = default;
        return AnyDate().Match(text) is { Success: true } match && TryDate(match, out date);
    }

    private static bool MayEndClock(string line)
    {
        var last = line.AsSpan().TrimEnd()[^1..];
        return char.IsAsciiDigit(last[0]) || last[0] is 'M' or 'm' or '.';
    }

    private static bool TryDate(Match match, out DateOnly date)
        => DateOnly.TryParseExact(
            $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool TryClock(Match match, out TimeOnly time)
    {
        time = default;
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        var second = match.Groups["s"].Success ? int.Parse(match.Groups["s"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["p"].Value + match.Groups["q"].Value.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
        hour = half switch
        {
            "下午" or "晚上" or "PM" when hour < 12 => hour + 12,
            "中午" when hour < 3 => hour + 12,
            "凌晨" or "上午" or "AM" when hour == 12 => 0,
            _ => hour,
        };
        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new TimeOnly(hour, minute, second);
        return true;
    }

    [GeneratedRegex(Day + @"[\sT]*" + Clock + @"\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^[\s\[【(（]*" + Day + @"[\sT]*" + Clock + @"[\]】)）]?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtStart();

    [GeneratedRegex("^" + Clock + "$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyClock();

    [GeneratedRegex(@"^[\s\[【(（]*" + Clock + @"[\]】)）]?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClockAtStart();

    [GeneratedRegex(@"(?<!\d)" + Day, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyDate();
}
