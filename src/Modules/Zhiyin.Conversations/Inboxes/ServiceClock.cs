namespace Zhiyin.Conversations.Inboxes;

/// <summary>
/// Service hours on the line of instants. An interval opens the first time the zone's clock shows its start and closes the last time it shows its end, so a change to
/// or from summer time neither cuts a shift in two nor invents an hour that no clock showed. No hours at all means always open.
/// </summary>
public sealed class ServiceClock(ServiceHours? hours, TimeZoneInfo zone)
{
    private const int DaysAhead = 800;

    /// <summary>True when <paramref name="at"/> lies in the service window.</summary>
    public bool IsOpen(DateTimeOffset at) => hours is null || OpeningAround(at, at.AddTicks(1)).Any();

    /// <summary>The first instant from <paramref name="at"/> on that is open: <paramref name="at"/> itself when it is; null when none comes within two years.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset at)
    {
        if (hours is null)
        {
            return at;
        }

        var date = LocalDate(at);
        for (var i = -1; i < DaysAhead; i++)
        {
            foreach (var (open, close) in Openings(date.AddDays(i)))
            {
                if (close > at)
                {
                    return open > at ? open : at;
                }
            }
        }

        return null;
    }

    /// <summary>Seconds of service between two instants, for response clocks; 0 when <paramref name="to"/> is not later than <paramref name="from"/>.</summary>
    public double OpenSecondsBetween(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return 0;
        }

        if (hours is null)
        {
            return (to - from).TotalSeconds;
        }

        var open = TimeSpan.Zero;
        var counted = from;
        foreach (var (start, end) in OpeningAround(from, to))
        {
            // Two openings overlap when the clock was put back between them: count no second twice.
            var begin = start > counted ? start : counted;
            var stop = end < to ? end : to;
            if (stop > begin)
            {
                open += stop - begin;
                counted = stop;
            }
        }

        return open.TotalSeconds;
    }

    private IEnumerable<(DateTimeOffset Open, DateTimeOffset Close)> OpeningAround(DateTimeOffset from, DateTimeOffset to)
    {
        var last = LocalDate(to);
        for (var date = LocalDate(from).AddDays(-1); date <= last; date = date.AddDays(1))
        {
            foreach (var opening in Openings(date))
            {
                if (opening.Open < to && opening.Close > from)
                {
                    yield return opening;
                }
            }
        }
    }

    // An interval that lies in the hour the clock leaps over never comes.
    private IEnumerable<(DateTimeOffset Open, DateTimeOffset Close)> Openings(DateOnly date)
        => hours!.On(date).OrderBy(i => i.From).Select(i => (Open: Instant(date, i.From, first: true), Close: Instant(date, i.To, first: false))).Where(o => o.Open < o.Close);

    private DateOnly LocalDate(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private DateTimeOffset Instant(DateOnly date, DayTime time, bool first)
    {
        var local = date.ToDateTime(TimeOnly.MinValue).AddMinutes(time.Minutes);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        if (!zone.IsAmbiguousTime(local))
        {
            return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        }

        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return new DateTimeOffset(local, first ? offsets.Max() : offsets.Min()).ToUniversalTime();
    }
}
