namespace Zhiyin.Conversations.Inboxes;

/// <summary>A stretch of one day in which people answer: from <paramref name="From"/> up to, not including, <paramref name="To"/>.</summary>
public sealed record Interval(DayTime From, DayTime To);

/// <summary>A date without service.</summary>
public sealed record Holiday(DateOnly Date, string Name);

/// <summary>A make-up day (调休): a date with its own hours, whatever its week day and even if it is listed as a holiday.</summary>
public sealed record Workday(DateOnly Date, string Name, IReadOnlyList<Interval> Intervals);

/// <summary>The service window of an inbox (handbook §3.8), in the wall-clock time of the shop's zone.</summary>
/// <param name="Week">Seven lists of intervals, Monday first.</param>
public sealed record ServiceHours(IReadOnlyList<IReadOnlyList<Interval>> Week, IReadOnlyList<Holiday> Holidays, IReadOnlyList<Workday> Workdays)
{
    private const int MostIntervalsADay = 12;
    private const int MostDates = 500;

    /// <summary>Every day 08:00–23:00, the handbook's default (§8.3).</summary>
    public static ServiceHours Default { get; } = new(
        [.. Enumerable.Repeat<IReadOnlyList<Interval>>([new Interval(new DayTime(8 * 60), new DayTime(23 * 60))], 7)], [], []);

    /// <summary>The intervals of <paramref name="date"/>: those of a make-up day, none on a holiday, else those of the week day.</summary>
    public IReadOnlyList<Interval> On(DateOnly date)
    {
        foreach (var workday in Workdays)
        {
            if (workday.Date == date)
            {
                return workday.Intervals;
            }
        }

        foreach (var holiday in Holidays)
        {
            if (holiday.Date == date)
            {
                return [];
            }
        }

        return Week[((int)date.DayOfWeek + 6) % 7];
    }

    /// <summary>What is wrong with these hours, in Chinese; null when nothing is. Nothing but a sound value may be stored or asked.</summary>
    public string? Fault()
    {
        if (Week is not { Count: 7 } || Holidays is null || Workdays is null)
        {
            return "服务时间要有周一到周日七天";
        }

        if (Holidays.Count > MostDates || Workdays.Count > MostDates)
        {
            return $"节假日和调休日各不能超过 {MostDates} 个";
        }

        if ((Twice(Holidays.Select(h => h.Date)) ?? Twice(Workdays.Select(w => w.Date))) is { } twice)
        {
            return $"{twice:yyyy-MM-dd} 写了两次";
        }

        return Week.Concat(Workdays.Select(w => w.Intervals)).Select(DayFault).FirstOrDefault(f => f is not null);
    }

    private static DateOnly? Twice(IEnumerable<DateOnly> dates)
        => dates.GroupBy(d => d).Where(g => g.Count() > 1).Select(g => (DateOnly?)g.Key).FirstOrDefault();

    private static string? DayFault(IReadOnlyList<Interval>? day)
    {
        if (day is null || day.Count > MostIntervalsADay)
        {
            return $"一天最多 {MostIntervalsADay} 段";
        }

        DayTime? last = null;
        foreach (var interval in day.OrderBy(i => i.From))
        {
            if (interval.From >= interval.To)
            {
                return $"{interval.From}–{interval.To}：结束要晚于开始；跨夜请分成到 24:00 和从 00:00 两段";
            }

            if (interval.From < last)
            {
                return $"{interval.From}–{interval.To} 和前一段重叠";
            }

            last = interval.To;
        }

        return null;
    }
}
