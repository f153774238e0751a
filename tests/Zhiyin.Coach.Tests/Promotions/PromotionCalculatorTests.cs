using Zhiyin.Coach.Promotions;

namespace Zhiyin.Coach.Tests.Promotions;

/// <summary>The fixtures Q1–Q15 of handbook §4.6.</summary>
public sealed class PromotionCalculatorTests
{
    private static readonly CartLine[] s_two = [new("A", 299), new("B", 129)];

    private static readonly PromotionRule[] s_layers =
    [
        new(PromotionLayer.Item, PromotionType.Minus, 0, 30) { Sku = "A" },
        new(PromotionLayer.Shop, PromotionType.Minus, 300, 40),
        new(PromotionLayer.CrossShop, PromotionType.Minus, 300, 50) { PerStep = true },
    ];

    private static readonly PromotionRule s_coupon = new(PromotionLayer.Shop, PromotionType.Minus, 199, 20);

    [Fact]
    public void Q1_coupon_at_its_threshold() => Total(199, s_coupon).ShouldBe(179.00m);

    [Fact]
    public void Q2_below_the_threshold_says_what_is_lacking()
    {
        var result = PromotionCalculator.Price([new CartLine("A", 198)], [s_coupon]);
        result.Total.ShouldBe(198.00m);
        result.Lacking.ShouldBe(1.00m);
    }

    [Fact]
    public void Q3_layers_in_order_on_the_running_subtotal() => PromotionCalculator.Price(s_two, s_layers).Total.ShouldBe(308.00m);

    [Fact]
    public void Q3_the_order_of_the_rules_does_not_matter() => PromotionCalculator.Price(s_two, [.. s_layers.Reverse()]).Total.ShouldBe(308.00m);

    [Fact]
    public void Q4_shares_by_price_the_last_takes_the_rest() => PromotionCalculator.Price(s_two, s_layers).Shares.ShouldBe([208.17m, 99.83m]);

    [Fact]
    public void Q5_partial_refund_recalculated() => Refund(PartialRefundMode.Recalculate).ShouldBe(39.00m);

    [Fact]
    public void Q6_partial_refund_apportioned() => Refund(PartialRefundMode.Apportion).ShouldBe(99.83m);

    [Fact]
    public void Q7_three_pieces_at_eight_tenths()
        => PromotionCalculator.Price([new CartLine("A", 59.90m, 3)], [new PromotionRule(PromotionLayer.Shop, PromotionType.Discount, 3, 8) { ByPieces = true }]).Total.ShouldBe(143.76m);

    [Fact]
    public void Q8_second_piece_at_half_price()
        => PromotionCalculator.Price([new CartLine("A", 89, 2)], [new PromotionRule(PromotionLayer.Item, PromotionType.Nth, 0, 5)]).Total.ShouldBe(133.50m);

    [Fact]
    public void Q9_discount_with_a_cap() => Total(699, new PromotionRule(PromotionLayer.Shop, PromotionType.Discount, 0, 9) { Cap = 50 }).ShouldBe(649.00m);

    [Fact]
    public void Q10_deposit_that_stands_for_more() => PromotionCalculator.Presale(50, 100, 599).ShouldBe(549.00m);

    [Theory, InlineData(true, 58), InlineData(false, 66)]
    public void Q11_free_freight_depends_on_the_base(bool beforeCoupons, int expected)
    {
        var total = Total(60, new PromotionRule(PromotionLayer.Shop, PromotionType.Minus, 0, 2));
        PromotionCalculator.WithFreight(60, total, freight: 8, freeFrom: 59, beforeCoupons).ShouldBe(expected);
    }

    [Theory, InlineData(159, 20), InlineData(199, 0)]
    public void Q12_price_protection(int pagePrice, int expected) => PromotionCalculator.PriceProtection(179, pagePrice).ShouldBe(expected);

    [Theory, InlineData(129, 629), InlineData(200, 800)]
    public void Q13_Q14_three_times_at_least_500(int price, int expected) => PromotionCalculator.Fraud(price).ShouldBe(expected);

    [Fact]
    public void Q15_ten_times_at_least_1000() => PromotionCalculator.UnsafeFood(39).ShouldBe(1039);

    [Fact]
    public void Q16_the_invoice_shows_what_was_paid() => Total(88.80m).ShouldBe(88.80m);

    [Fact]
    public void Shares_always_sum_to_the_total()
    {
        for (var price = 0.01m; price < 40; price += 1.37m)
        {
            var result = PromotionCalculator.Price([new CartLine("A", price, 3), new CartLine("B", price * 2), new CartLine("C", 0.01m)], s_layers);
            result.Shares.Sum().ShouldBe(result.Total);
        }
    }

    private static decimal Total(decimal price, params PromotionRule[] rules) => PromotionCalculator.Price([new CartLine("A", price)], rules).Total;

    private static decimal Refund(PartialRefundMode mode) => PromotionCalculator.PartialRefund(308, s_two, s_layers, new HashSet<string>(StringComparer.Ordinal) { "B" }, mode);
}
