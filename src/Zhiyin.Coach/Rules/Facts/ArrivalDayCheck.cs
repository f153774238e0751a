using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A parcel is to come sooner, told without a figure, than the facts allow («第二天就到成都» against «成都约3-4天», handbook A-24).</summary>
internal static class ArrivalDayCheck
{
    private static readonly PatternSet s_sameDay = PatternSet.Of("facts.arrives-today", "(当天|当日|今天)(就|就能|能|可以|一准|准|保证|肯定)?(送到|收到|送达|到货|到您|到家|拿到|到手)");
    private static readonly PatternSet s_nextDay = PatternSet.Of("facts.arrives-next-day", "(第二天|次日|隔天|隔日|转天)(一早|上午|下午|早上|晚上|中午)?(就|就能|能|可以|一准|准|保证|肯定)?(送到|收到|送达|到货|到您|到家|拿到|到手|到了|就到|能到|必到|到)", "(次日|隔日|第二天)达")
        .Spare("(第二天|次日|隔天|隔日|转天){0,3}到(不|没)", "次日达(不|没|暂不|是指)");

    // Somewhere the facts know of such a day themselves.
    private static readonly SearchValues<string> s_soon = SearchValues.Create(["次日", "隔日", "隔天", "第二天", "当日达", "当天达"], StringComparison.Ordinal);

    /// <summary>The sets this check reads.</summary>
    public static IReadOnlyList<PatternSet> Patterns { get; } = [s_sameDay, s_nextDay];

    /// <summary>Adds the first day of arrival that every time of arrival in the facts denies.</summary>
    public static void Of(Reply reply, FactSheet facts, List<DoubtfulFigure> doubtful)
    {
        // Where the parcel already is on its way, the days of the whole way say nothing.
        if ((!reply.Has(s_sameDay) && !reply.Has(s_nextDay)) || facts.Status is OrderStatus.Shipped or OrderStatus.Signed)
        {
            return;
        }

        var given = FactFigures.Of(facts).FindAll(f => f.Topic == Topic.Arrival && f.Quantity.Measure is Measure.Days or Measure.Hours);
        if (given.Count == 0 || facts.All.Any(f => f.Value.AsSpan().ContainsAny(s_soon)))
        {
            return;
        }

        foreach (var (set, days) in (ReadOnlySpan<(PatternSet, int)>)[(s_sameDay, 0), (s_nextDay, 1)])
        {
            foreach (var span in reply.All(set))
            {
                if (given.TrueForAll(f => Figures.Days(f.Quantity with { Value = f.Quantity.Low }) > days + 1m) && !Around.Asked(reply, span) && !Scope.IsNegated(reply.Text, span.Start, 4) && !PolicyConflictRule.IsCondition(Scope.ClauseAround(reply.Text, span).Of(reply.Text)))
                {
                    doubtful.Add(new DoubtfulFigure(span, Verdict.Conflict, given[0].Fact));
                    return;
                }
            }
        }
    }
}
