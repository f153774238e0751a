using System.Collections.Frozen;

namespace Zhiyin.Text.Times;

/// <summary>The clock and the working days that due times are computed with (CONTRACT.md §4). Immutable.</summary>
/// <param name="Offset">Offset from UTC.</param>
/// <param name="WorkDays">Week days on which work is done.</param>
public sealed record WorkCalendar(TimeSpan Offset, FrozenSet<DayOfWeek> WorkDays)
{
    /// <summary>+08:00, Monday to Friday; holidays are not considered.</summary>
    public static WorkCalendar Default { get; } = new(
        TimeSpan.FromHours(8),
        FrozenSet.Create(DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday));

    /// <summary>Dates that are free although their week day is not.</summary>
    public FrozenSet<DateOnly> DaysOff { get; init; } = [];

    /// <summary>Dates that are worked although their week day is free (调休).</summary>
    public FrozenSet<DateOnly> ExtraDays { get; init; } = [];

    /// <summary>True when work is done on <paramref name="date"/>.</summary>
    public bool IsWorkDay(DateOnly date) => ExtraDays.Contains(date) || (WorkDays.Contains(date.DayOfWeek) && !DaysOff.Contains(date));

    /// <summary>The <paramref name="count"/>th working day after <paramref name="date"/>, which itself does not count; null when the calendar has none.</summary>
    public DateOnly? AddWorkDays(DateOnly date, int count)
    {
        var left = count;
        for (var i = 0; i < 366 * 3; i++)
        {
            if (left <= 0)
            {
                return date;
            }

            date = date.AddDays(1);
            if (IsWorkDay(date))
            {
                left--;
            }
        }

        return null;
    }

    internal DateTimeOffset EndOf(DateOnly date) => At(date, new TimeSpan(23, 59, 59));

    /// <summary>The instant of a time of day; 24:00 is 00:00 of the following date.</summary>
    internal DateTimeOffset At(DateOnly date, TimeSpan time) => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), Offset) + time;
}
