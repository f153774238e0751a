namespace Zhiyin.Text.Times;

/// <summary>How a day is named.</summary>
public enum DayKind
{
    /// <summary>No day is named.</summary>
    Unnamed,

    /// <summary>Today plus a number of days.</summary>
    Offset,

    /// <summary>A week day; weeks run from Monday to Sunday.</summary>
    WeekDay,

    /// <summary>A day of a named month.</summary>
    MonthDay,

    /// <summary>A day of this month, or of the next month that has it.</summary>
    Day,

    /// <summary>A day of a month counted from this one.</summary>
    DayOfLaterMonth,

    /// <summary>The last day of a month counted from this one.</summary>
    MonthEnd,

    /// <summary>31 December of a year counted from this one.</summary>
    YearEnd,
}

/// <summary>A day by its name; what <paramref name="First"/> and <paramref name="Second"/> mean depends on the kind (see <see cref="Resolve"/>).</summary>
public readonly record struct DayRule(DayKind Kind, int First = 0, int Second = 0)
{
    /// <summary>The date for a sentence sent on <paramref name="today"/>; null for a date that does not exist.</summary>
    public DateOnly? Resolve(DateOnly today) => Kind switch
    {
        DayKind.Unnamed => today,
        DayKind.Offset => today.AddDays(First),
        DayKind.WeekDay => WeekDay(today, First, Second),
        DayKind.MonthDay => OfMonth(today, First, Second),
        DayKind.Day => NextWith(new DateOnly(today.Year, today.Month, 1).AddMonths(First < today.Day ? 1 : 0), First),
        DayKind.DayOfLaterMonth => NextWith(new DateOnly(today.Year, today.Month, 1).AddMonths(First), Second),
        DayKind.MonthEnd => new DateOnly(today.Year, today.Month, 1).AddMonths(First + 1).AddDays(-1),
        DayKind.YearEnd => new DateOnly(today.Year + First, 12, 31),
        _ => null,
    };

    // First: weeks ahead (0 = this week, or the next when the day has passed); Second: 1 Monday … 7 Sunday.
    private static DateOnly WeekDay(DateOnly today, int weeks, int day)
    {
        var now = today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek;
        var date = today.AddDays(day - now + 7 * weeks);
        return weeks == 0 && date < today ? date.AddDays(7) : date;
    }

    private static DateOnly? OfMonth(DateOnly today, int month, int day)
    {
        for (var year = today.Year; month is >= 1 and <= 12 && year <= today.Year + 8; year++)
        {
            if (day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date >= today)
            {
                return date;
            }
        }

        return null;
    }

    private static DateOnly? NextWith(DateOnly month, int day)
    {
        for (var i = 0; day is >= 1 and <= 31 && i < 3; i++, month = month.AddMonths(1))
        {
            if (day <= DateTime.DaysInMonth(month.Year, month.Month))
            {
                return new DateOnly(month.Year, month.Month, day);
            }
        }

        return null;
    }
}
