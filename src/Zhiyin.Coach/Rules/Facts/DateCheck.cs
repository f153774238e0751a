using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Times;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Compares the calendar days of a draft with those of the facts.</summary>
internal static class DateCheck
{
    /// <summary>Adds the days of the draft that the facts contradict or do not hold.</summary>
    public static void Of(Reply reply, FactSheet facts, List<DateMention> dates, List<DoubtfulFigure> doubtful)
    {
        foreach (var date in dates)
        {
            if (Around.Asked(reply, date.Span) || IsHeard(reply, date) || IsToday(reply, date))
            {
                continue;
            }

            var topic = Topics.Near(reply.Text, date.Span);
            Fact? rival = null;
            var supported = false;
            foreach (var fact in facts.All)
            {
                foreach (var given in CalendarDates.OfFact(fact.Value))
                {
                    supported |= given.Agrees(date);
                    if (topic != Topic.None ? Topics.OfPath(fact.Path) == topic : IsSameStep(reply, date, fact))
                    {
                        rival = fact;
                    }
                }
            }

            if (!supported && !IsReachable(facts, reply.At, date))
            {
                if (rival is null && HasDeadlineAround(reply, date))
                {
                    rival = Deadline(facts);
                }

                // A bare day of the month may be anybody's.
                doubtful.Add(new DoubtfulFigure(date.Span, rival is null ? Verdict.Unsupported : Verdict.Conflict, rival) { IsAside = rival is null && date.Month == 0 });
            }
        }
    }

    // «18号统一发» under «预计发货».
    private static bool IsSameStep(Reply reply, DateMention date, Fact fact)
    {
        var clause = Scope.ClauseAround(reply.Text, date.Span).Of(reply.Text);
        var after = clause[Math.Min(clause.Length, Math.Max(0, date.Span.End - Scope.ClauseAround(reply.Text, date.Span).Start))..];
        return (fact.Key.Contains("发货", StringComparison.Ordinal) && after.IndexOfAny("发寄") >= 0) || (fact.Key.Contains("到货", StringComparison.Ordinal) && after.Contains('到')) || (fact.Key.Contains("送达", StringComparison.Ordinal) && after.Contains('到'));
    }

    private static bool HasDeadlineAround(Reply reply, DateMention date)
    {
        var clause = Scope.ClauseAround(reply.Text, date.Span).Of(reply.Text);
        foreach (var word in s_deadline)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // «签收次日起7天» beside the day of signing: the end can be counted, and it is another day.
    private static Fact? Deadline(FactSheet facts)
    {
        var signed = facts.All.Any(f => f.Key is "签收时间" or "签收日" or "signedAt" or "signed_at" or "付款时间" or "下单时间" or "购买日期");
        return signed ? facts.All.FirstOrDefault(f => f.Path.StartsWith("policy", StringComparison.Ordinal) && f.Value.Contains('天', StringComparison.Ordinal)) : null;
    }

    private static readonly string[] s_deadline = ["截止", "到期", "过期", "最后一天", "期限", "为止", "之前", "超过"];

    private static bool IsHeard(Reply reply, DateMention date)
    {
        foreach (var bubble in reply.Thread.Bubbles)
        {
            if (bubble.Role != Role.Agent && CalendarDates.Read(bubble.Text).Exists(d => d.Agrees(date)))
            {
                return true;
            }
        }

        return false;
    }

    // A day that the clock of the conversation names: today, tomorrow.
    private static bool IsToday(Reply reply, DateMention date)
        => reply.At is { } at && date.Day == at.Day && (date.Month == 0 || date.Month == at.Month);

    // «签收3月1日 + 7天» gives 3月8日: a given day plus a given number of days.
    private static bool IsReachable(FactSheet facts, DateTimeOffset? at, DateMention date)
    {
        var starts = new List<DateTime>();
        if (at is { } now)
        {
            starts.Add(now.Date);
        }

        // A year that is not written is the one of the conversation, or of the facts' own instants.
        var year = at?.Year ?? facts.All.Select(f => OwnFigures.Instant(f.Value)?.Year).FirstOrDefault(y => y is not null) ?? 1;
        foreach (var fact in facts.All)
        {
            foreach (var given in CalendarDates.OfFact(fact.Value))
            {
                if (given.On(year) is { } day)
                {
                    starts.Add(day.ToDateTime(TimeOnly.MinValue));
                }
            }
        }

        foreach (var figure in FactFigures.Of(facts))
        {
            if (!figure.Quantity.Measure.IsTime())
            {
                continue;
            }

            foreach (var start in starts)
            {
                if (Is(After(start, figure.Quantity), date)
                    || (figure.Quantity.Measure == Measure.Days && WorkCalendar.Default.AddWorkDays(DateOnly.FromDateTime(start), (int)Math.Min(figure.Quantity.Value, 60)) is { } worked && Is(worked.ToDateTime(TimeOnly.MinValue), date)))
                {
                    return true;
                }
            }
        }

        // The day behind a given one is where a period begins to count («签收次日起»).
        return starts.Exists(s => Is(s.AddDays(1), date) || Is(s.AddDays(7), date));
    }

    // Months are months of the calendar: 3月5日 and half a year is 9月5日.
    private static DateTime After(DateTime start, Quantity time)
        => time.Measure == Measure.Months && decimal.Truncate(time.Value) == time.Value ? start.AddMonths((int)Math.Min(time.Value, 120)) : start.AddDays((double)Math.Min(Figures.Days(time), 3650));

    private static bool Is(DateTime day, DateMention date) => day.Day == date.Day && (date.Month == 0 || day.Month == date.Month);
}
