using System.Collections.Immutable;

namespace Zhiyin.Coach.Promotions;

/// <summary>How money of a partial return is reckoned (handbook §4.6 Q5, Q6).</summary>
public enum PartialRefundMode
{
    /// <summary>The rest is priced anew (七日办法第十七条); the difference goes back.</summary>
    Recalculate,

    /// <summary>The share of the returned lines in what was paid goes back.</summary>
    Apportion,
}

/// <summary>What a cart costs: <paramref name="Total"/> in yuan, each line's share (in the order of the cart), and how much is lacking for the nearest promotion that did not apply (0 when none).</summary>
public sealed record PromotionResult(decimal Total, ImmutableArray<decimal> Shares, decimal Lacking);

/// <summary>Promotion arithmetic of handbook §4.6: decimal, layer by layer, rounded half up to 0.01. Amounts are for display: the order page decides.</summary>
public static class PromotionCalculator
{
    /// <summary>The price of <paramref name="cart"/> under <paramref name="rules"/>.</summary>
    public static PromotionResult Price(IReadOnlyList<CartLine> cart, IReadOnlyList<PromotionRule> rules)
    {
        ArgumentNullException.ThrowIfNull(cart);
        ArgumentNullException.ThrowIfNull(rules);
        var amounts = cart.Select(l => l.Amount).ToArray();
        var lacking = 0m;
        foreach (var rule in rules.OrderBy(r => r.Layer))
        {
            var before = Sum(amounts, cart, rule);
            var measure = rule.ByPieces ? Pieces(cart, rule) : before;
            if (measure < rule.Threshold)
            {
                lacking = lacking == 0 ? rule.Threshold - measure : Math.Min(lacking, rule.Threshold - measure);
                continue;
            }

            Spread(amounts, cart, rule, Math.Min(before, Off(cart, rule, before, measure)));
        }

        var total = Round(amounts.Sum());
        return new PromotionResult(total, Apportion(amounts, total), lacking);
    }

    /// <summary>What goes back of <paramref name="paid"/> yuan when the lines with <paramref name="returned"/> are sent back.</summary>
    public static decimal PartialRefund(decimal paid, IReadOnlyList<CartLine> cart, IReadOnlyList<PromotionRule> rules, IReadOnlySet<string> returned, PartialRefundMode mode)
    {
        ArgumentNullException.ThrowIfNull(cart);
        ArgumentNullException.ThrowIfNull(returned);
        if (mode == PartialRefundMode.Recalculate)
        {
            return Math.Max(0, paid - Price([.. cart.Where(l => !returned.Contains(l.Sku))], rules).Total);
        }

        var shares = Apportion([.. Price(cart, rules).Shares], paid);
        return cart.Select((line, i) => returned.Contains(line.Sku) ? shares[i] : 0).Sum();
    }

    /// <summary>Freight added to <paramref name="total"/> unless the free-freight threshold is met, on the amount before or after coupons as the shop has set.</summary>
    public static decimal WithFreight(decimal amount, decimal total, decimal freight, decimal freeFrom, bool thresholdBeforeCoupons)
        => (thresholdBeforeCoupons ? amount : total) >= freeFrom ? total : total + freight;

    /// <summary>A deposit that counts for more than it is: deposit + (price − what it stands for).</summary>
    public static decimal Presale(decimal deposit, decimal standsFor, decimal price) => deposit + Math.Max(0, price - standsFor);

    /// <summary>Price protection: what was paid less today's page price. Coupons do not count; whether the days promised are over is not asked here.</summary>
    public static decimal PriceProtection(decimal paid, decimal pagePrice) => Math.Max(0, paid - pagePrice);

    /// <summary>退一赔三 (消法第五十五条): the price back and three times the price, at least 500.</summary>
    public static decimal Fraud(decimal price) => price + Math.Max(3 * price, 500);

    /// <summary>退一赔十 (食品安全法第一百四十八条): the price back and ten times the price, at least 1000.</summary>
    public static decimal UnsafeFood(decimal price) => price + Math.Max(10 * price, 1000);

    /// <summary>Shares of <paramref name="total"/> by amount, rounded; the last takes what is left.</summary>
    private static ImmutableArray<decimal> Apportion(decimal[] amounts, decimal total)
    {
        var shares = new decimal[amounts.Length];
        var left = total;
        var sum = amounts.Sum();
        for (var i = 0; i < amounts.Length; i++)
        {
            shares[i] = i == amounts.Length - 1 || sum == 0 ? left : Round(total * amounts[i] / sum);
            left -= shares[i];
        }

        return [.. shares];
    }

    private static decimal Off(IReadOnlyList<CartLine> cart, PromotionRule rule, decimal before, decimal measure)
    {
        var off = rule.Type switch
        {
            PromotionType.Minus => rule.Value * (rule.PerStep && rule.Threshold > 0 ? Math.Floor(measure / rule.Threshold) : 1),
            PromotionType.Discount => Round(before * (10 - rule.Value) / 10),
            PromotionType.Nth => NthOff(cart, rule),
            _ => cart.Where(l => In(l, rule)).Sum(l => Math.Max(0, l.Price - rule.Value) * l.Quantity),
        };
        return rule.Cap is { } cap ? Math.Min(off, cap) : off;
    }

    // The cheaper pieces are the cheapest ones of the promotion's lines.
    private static decimal NthOff(IReadOnlyList<CartLine> cart, PromotionRule rule)
    {
        var prices = cart.Where(l => In(l, rule)).SelectMany(l => Enumerable.Repeat(l.Price, l.Quantity)).OrderDescending().ToList();
        var off = 0m;
        for (var i = rule.Nth - 1; i < prices.Count; i += rule.Nth)
        {
            off += Round(prices[i] * (10 - rule.Value) / 10);
        }

        return off;
    }

    private static void Spread(decimal[] amounts, IReadOnlyList<CartLine> cart, PromotionRule rule, decimal off)
    {
        var sum = Sum(amounts, cart, rule);
        if (sum == 0)
        {
            return;
        }

        for (var i = 0; i < amounts.Length; i++)
        {
            if (In(cart[i], rule))
            {
                amounts[i] -= off * amounts[i] / sum;
            }
        }
    }

    private static decimal Sum(decimal[] amounts, IReadOnlyList<CartLine> cart, PromotionRule rule) => amounts.Where((_, i) => In(cart[i], rule)).Sum();

    private static decimal Pieces(IReadOnlyList<CartLine> cart, PromotionRule rule) => cart.Where(l => In(l, rule)).Sum(l => l.Quantity);

    private static bool In(CartLine line, PromotionRule rule) => rule.Sku is null || rule.Sku == line.Sku;

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
