using System.Globalization;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Times;
using Zhiyin.Understanding.Promises;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Figures that need no value of the facts: the agent's own time limit, or one that is part of a name («320ml款»).</summary>
internal static class OwnFigures
{
    private const int FirstYear = 1900;
    private const int LastYear = 9999;

    /// <summary>True when <paramref name="figure"/> is the time in which the agent or a colleague promises to answer, call or check (handbook A-18): nobody else can know it.</summary>
    public static bool IsOwnTime(Reply reply, Quantity figure)
    {
        if (figure.Measure is not (Measure.Hours or Measure.Days))
        {
            return false;
        }

        var span = reply.Draft.Normalized.ToOriginal(figure.Span);
        foreach (var promise in CommitmentReader.Read(reply.Draft.Normalized, reply.At, WorkCalendar.Default))
        {
            // What is promised within hours is in the agent's own hands, whatever it is: a promise that cannot be kept is another fault.
            if ((promise.Kind is CommitmentKind.Reply or CommitmentKind.Callback or CommitmentKind.Verify or CommitmentKind.Other || (figure.Measure == Measure.Hours && figure.Value < 24)) && promise.Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a name under which the facts keep something holds the figure: «"15毫升小瓶": "39元"».</summary>
    public static bool IsInName(FactSheet facts, Quantity figure)
    {
        foreach (var fact in facts.All)
        {
            // The whole path: a name may hold a point itself («1.8m»).
            var key = fact.Path;
            if (HasDigit(key) && Numbers.Read(Normalizer.Normalize(key).Text).Any(q => Figures.Supports(q, figure)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The instant (ISO 8601) that <paramref name="value"/> is, on the shop's clock; one without an offset is taken to be told by that clock. Null for anything else.</summary>
    public static DateTimeOffset? Instant(string value)
    {
        // A bare time of day names no day.
        if (value.Length is < 8 or > 40 || !char.IsAsciiDigit(value[0])
            || !DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.NoCurrentDateDefault, out var moment) || moment.Year is <= FirstYear or >= LastYear)
        {
            return null;
        }

        var offset = WorkCalendar.Default.Offset;
        return moment.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(moment, offset) : new DateTimeOffset(moment).ToOffset(offset);
    }

    private static bool HasDigit(string key)
    {
        foreach (var c in key)
        {
            if (char.IsDigit(c) || "一二两三四五六七八九十百半".Contains(c, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
