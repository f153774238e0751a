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
            if (promise.Kind is CommitmentKind.Reply or CommitmentKind.Callback or CommitmentKind.Verify or CommitmentKind.Other && promise.Span.Overlaps(span))
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

    /// <summary>The days of the facts' own instants (ISO 8601), as the shop's clock shows them.</summary>
    public static IEnumerable<DateTimeOffset> Instants(FactSheet facts)
    {
        foreach (var fact in facts.All)
        {
            if (fact.Value.Length is >= 8 and <= 40 && char.IsAsciiDigit(fact.Value[0]) && DateTimeOffset.TryParse(fact.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                yield return moment;
            }
        }
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
