using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Lengths of time that come of given ones: what has passed since a day of the facts, what is left of a period («质保一年，还有九个月»), one period and another («再延保一年，一共两年»).</summary>
internal static class ReckonedTimes
{
    private const decimal MonthSlack = 25;
    private static readonly string[] s_left = ["还有", "还剩", "剩", "还能", "还可以", "还在", "还差", "不到", "余", "尚", "再过"];
    private static readonly string[] s_together = ["一共", "总共", "合计", "共", "加", "延", "前后", "再", "多", "超", "提前"];

    /// <summary>True when <paramref name="figure"/> is told as the rest of a period.</summary>
    public static bool IsRest(Reply reply, Quantity figure) => figure.Measure.IsTime() && Has(reply, figure, s_left);

    /// <summary>True when the facts, the clock and what the buyer said come to <paramref name="figure"/>.</summary>
    public static bool Reach(Reply reply, FactSheet facts, Quantity figure, List<FactFigure> known, List<Quantity> heard)
    {
        if (!figure.Measure.IsTime() || figure.IsRange)
        {
            return false;
        }

        var target = Figures.Days(figure);
        var passed = Passed(reply, facts);
        var slack = figure.Measure == Measure.Months ? MonthSlack : 1;
        if (figure.Measure != Measure.Hours && passed.Exists(p => Math.Abs(p - target) <= slack))
        {
            return true;
        }

        var left = IsRest(reply, figure);
        if (!left && !Has(reply, figure, s_together))
        {
            return false;
        }

        var periods = known.Where(k => k.Quantity.Measure.IsTime()).Select(k => k.Quantity).ToList();
        var spent = left ? [.. heard.Where(h => h.Measure.IsTime())] : periods;
        return periods.Exists(p => (left && passed.Exists(days => Math.Abs(Figures.Days(p) - days - target) <= slack))
            || spent.Exists(s => Figures.IsSpan(Figures.Days(p) - Figures.Days(s), figure) || (!left && Figures.IsSpan(Figures.Days(p) + Figures.Days(s), figure))));
    }

    // Days between now and each day that the facts name.
    private static List<decimal> Passed(Reply reply, FactSheet facts)
    {
        var passed = new List<decimal>();
        if (Now(reply, facts) is not { } now)
        {
            return passed;
        }

        foreach (var fact in facts.All)
        {
            foreach (var date in CalendarDates.OfFact(fact.Value))
            {
                if (date.On(now.Year) is { } day && day != now)
                {
                    passed.Add(Math.Abs(day.DayNumber - now.DayNumber));
                }
            }
        }

        return passed;
    }

    private static DateOnly? Now(Reply reply, FactSheet facts)
        => reply.At is { } at ? DateOnly.FromDateTime(at.DateTime)
            : facts.Text("now") is { } now && CalendarDates.OfFact(now) is [var date, ..] ? date.On(date.Year) : null;

    private static bool Has(Reply reply, Quantity figure, string[] words)
    {
        var clause = Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).ToString();
        return Array.Exists(words, w => clause.Contains(w, StringComparison.Ordinal));
    }
}
