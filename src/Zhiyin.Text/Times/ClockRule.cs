namespace Zhiyin.Text.Times;

/// <summary>The part of the day that is named.</summary>
public enum DayPart
{
    None,
    Dawn,
    Morning,
    Noon,
    Afternoon,
    Dusk,
    Evening,
    Night,

    /// <summary>下班前: six o'clock.</summary>
    Closing,
}

/// <summary>A time of day: part of the day and, when <paramref name="Hour"/> is not negative, the hour as it was said (0–24).</summary>
public readonly record struct ClockRule(DayPart Part, int Hour = -1, int Minute = 0)
{
    /// <summary>Hour and minute were written on the 24-hour clock (08:30, 24:00).</summary>
    public bool Exact { get; init; }

    /// <summary>The instant for a day; a time without a day that has passed is that of the next day.</summary>
    internal DateTimeOffset Resolve(DateOnly date, DayRule day, DateTimeOffset at, WorkCalendar calendar)
    {
        if (Hour < 0)
        {
            var due = Part is DayPart.None or DayPart.Evening or DayPart.Night ? calendar.EndOf(date) : calendar.At(date, EndOfPart());
            return day.Kind == DayKind.Unnamed && due <= at ? due.AddDays(1) : due;
        }

        var today = day.Kind == DayKind.Unnamed || day is { Kind: DayKind.Offset, First: 0 };
        if (Part == DayPart.None && Hour is >= 1 and <= 12 && !Exact)
        {
            return today ? FirstAfter(date, at, calendar) : calendar.At(date, Time(Hour <= 7 ? Hour + 12 : Hour));
        }

        // 零点 of today is the coming midnight; 明天零点 is the one tomorrow begins with.
        var hour = Hour == 0 && today && Part is not DayPart.Morning ? 24 : HourOfPart();
        var exact = calendar.At(date, Time(hour));
        if (Part is DayPart.Evening or DayPart.Night && Hour <= 5 && exact <= at)
        {
            return calendar.At(date.AddDays(1), Time(Hour));
        }

        return today && exact <= at && (day.Kind == DayKind.Unnamed || Part == DayPart.None) ? exact.AddDays(1) : exact;
    }

    // 1–12 without a part of the day: the first such clock hour after the sentence, else that of the next day.
    private DateTimeOffset FirstAfter(DateOnly date, DateTimeOffset at, WorkCalendar calendar)
    {
        var morning = calendar.At(date, Time(Hour));
        if (morning > at)
        {
            return morning;
        }

        var evening = calendar.At(date, Time(Hour + 12));
        return evening > at ? evening : calendar.At(date.AddDays(1), Time(Hour <= 7 ? Hour + 12 : Hour));
    }

    private int HourOfPart() => Part switch
    {
        DayPart.Afternoon or DayPart.Dusk or DayPart.Closing => Hour is >= 1 and <= 11 ? Hour + 12 : Hour,
        DayPart.Evening => Hour is >= 1 and <= 12 ? Hour + 12 : Hour,
        DayPart.Night => Hour is >= 6 and <= 12 ? Hour + 12 : Hour,
        DayPart.Noon => Hour is >= 1 and <= 4 ? Hour + 12 : Hour,
        DayPart.Dawn => Hour == 12 ? 0 : Hour,
        _ => Hour,
    };

    private TimeSpan EndOfPart() => TimeSpan.FromHours(Part switch
    {
        DayPart.Dawn => 6,
        DayPart.Morning or DayPart.Noon => 12,
        _ => 18,
    });

    private TimeSpan Time(int hour) => new(hour, Minute, 0);
}
