namespace Zhiyin.Text.Times;

/// <summary>How a due time follows from the moment a sentence is sent (CONTRACT.md §4).</summary>
public abstract record DueRule
{
    /// <summary>The due time of a sentence sent at <paramref name="at"/>; null when no clock can be started.</summary>
    public abstract DateTimeOffset? Due(DateTimeOffset at, WorkCalendar calendar);

    private static DateOnly DateOf(DateTimeOffset at, WorkCalendar calendar) => DateOnly.FromDateTime(at.ToOffset(calendar.Offset).DateTime);

    /// <summary>No clock: a hold word, an idiom (过两天), a lower bound (最快), a number that is not said (几天).</summary>
    public sealed record None : DueRule
    {
        public static readonly None Instance = new();

        public override DateTimeOffset? Due(DateTimeOffset at, WorkCalendar calendar) => null;
    }

    /// <summary>Exactly <paramref name="Length"/> later (48小时 is 48 h to the second).</summary>
    public sealed record After(TimeSpan Length) : DueRule
    {
        public override DateTimeOffset? Due(DateTimeOffset at, WorkCalendar calendar)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            return at.ToOffset(calendar.Offset) + Length;
        }
    }

    /// <summary>End of the day <paramref name="Months"/> months and <paramref name="Days"/> days later; a month too short gives its last day.</summary>
    public sealed record InDays(int Days, int Months = 0) : DueRule
    {
        public override DateTimeOffset? Due(DateTimeOffset at, WorkCalendar calendar)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            return calendar.EndOf(DateOf(at, calendar).AddMonths(Months).AddDays(Days));
        }
    }

    /// <summary>End of the <paramref name="Days"/>th working day; the day of sending does not count.</summary>
    public sealed record InWorkDays(int Days) : DueRule
    {
        public override DateTimeOffset? Due(DateTimeOffset at, WorkCalendar calendar)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            return calendar.AddWorkDays(DateOf(at, calendar), Days) is { } date ? calendar.EndOf(date) : null;
        }
    }

    /// <summary>A day of the calendar and a time of day.</summary>
    public sealed record On(DayRule Day, ClockRule Clock) : DueRule
    {
        public override DateTimeOffset? Due(DateTimeOffset at, WorkCalendar calendar)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            var local = at.ToOffset(calendar.Offset);
            var today = DateOnly.FromDateTime(local.DateTime);
            var day = Day.Resolve(today);
            return day is not { } date ? null : Clock.Resolve(date, Day, local, calendar);
        }
    }
}
