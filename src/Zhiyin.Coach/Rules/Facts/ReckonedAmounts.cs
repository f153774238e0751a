using Zhiyin.Text.Measures;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>
/// Amounts that come of the given ones in two steps, as agents reckon aloud: a fee of 4.5 % on top and the whole in six parts, a coupon off and then half of it. Asked only for amounts
/// with cents or ones that several steps rarely meet by chance.
/// </summary>
internal static class ReckonedAmounts
{
    private const int MostParts = 24;
    private const int MostBasics = 12;
    private const decimal Cent = 0.0101m;

    /// <summary>True when <paramref name="target"/> yuan, with cents, is reached from <paramref name="given"/> in two steps.</summary>
    public static bool Reach(decimal target, IReadOnlyList<Quantity> given)
    {
        var basics = given.Where(g => g.Measure is Measure.Yuan or Measure.Plain && g.Value > 0).Select(g => g.Value).Distinct().Take(MostBasics).ToList();
        var shares = given.Select(Share).Where(s => s > 0).Distinct().Take(MostBasics).ToList();
        return decimal.Truncate(target) != target && basics.Exists(b => Steps(b, basics, shares).Any(first => Is(first, target) || Steps(first, basics, shares).Any(second => Is(second, target))));
    }

    private static decimal Share(Quantity quantity) => quantity.Measure switch
    {
        Measure.Percent => quantity.Value / 100,
        Measure.Discount => quantity.Value / 10,
        _ => 0,
    };

    private static IEnumerable<decimal> Steps(decimal from, List<decimal> basics, List<decimal> shares)
    {
        foreach (var share in shares)
        {
            yield return from * share;
            yield return from * (1 - share);
            yield return from * (1 + share);
        }

        foreach (var other in basics)
        {
            yield return from - other;
            yield return from + other;
        }

        for (var parts = 2; parts <= MostParts; parts++)
        {
            yield return from / parts;
        }
    }

    private static bool Is(decimal reckoned, decimal target) => Math.Abs(reckoned - target) < Cent;
}
