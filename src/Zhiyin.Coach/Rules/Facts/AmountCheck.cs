using System.Text.RegularExpressions;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Promotions;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>
/// Sums that the facts decide (handbook §4.6): what the goods come to under the shop's promotions, what is lacking for one, a deposit and its balance, what goes back for one of several goods or after a
/// fall in price, what the law gives, the amount of an invoice. It speaks only where prices, promotions and number of pieces leave one answer; else the general comparison of figures does.
/// </summary>
internal sealed partial class AmountCheck
{
    private const int MostPieces = 10;
    private static readonly string[] s_byLaw = ["赔三", "三倍", "赔十", "十倍"];
    private readonly AmountFacts _facts;
    private readonly Reply _reply;

    private AmountCheck(Reply reply, AmountFacts facts) => (_reply, _facts) = (reply, facts);

    /// <summary>The reader of a draft's sums; null when the facts hold no price and no payment.</summary>
    public static AmountCheck? Of(Reply reply)
        => reply.Facts is { HasFacts: true } facts && AmountFacts.Of(facts) is var amounts && (amounts.Goods.Count > 0 || amounts.Paid is not null) ? new AmountCheck(reply, amounts) : null;

    /// <summary>What the facts say to <paramref name="figure"/> (yuan) of the draft: null nothing, else whether it is right, and the sum that is.</summary>
    public (bool Right, Fact Sum)? Judge(Quantity figure)
    {
        var clause = Scope.ClauseAround(_reply.Text, figure.Span).Of(_reply.Text).ToString();
        var sentence = _reply.SentenceAt(figure.Span.Start).Of(_reply.Text).ToString();
        if (Wanted(clause, sentence, figure) is not { Count: > 0 } wanted)
        {
            return null;
        }

        return (_facts.Stated.Contains(figure.Value) || wanted.Exists(w => Math.Abs(w.Value - figure.Value) < 0.005m), new Fact(wanted[0].What, $"{wanted[0].Value:0.##}元"));
    }

    /// <summary>True when <paramref name="figure"/> is a sum that promotions or freight decide which nobody could read from the facts: another figure there is no proof against it.</summary>
    public bool IsOpen(Quantity figure)
    {
        var clause = Scope.ClauseAround(_reply.Text, figure.Span).Of(_reply.Text).ToString();
        return (!_facts.IsClear || !_facts.IsPlain || _facts.FreeFrom > 0 || _facts.Freight is not null) && AmountWords.Has(clause, AmountWords.Totals);
    }

    private List<(decimal Value, string What)>? Wanted(string clause, string sentence, Quantity figure)
    {
        if (AmountWords.Has(clause, ["发票金额", "开票金额"]))
        {
            return _facts.Paid is { } paid ? [(paid, "实付")] : null;
        }

        if (AmountWords.Has(sentence, s_byLaw) && AmountWords.Has(clause, ["赔", "一共", "总共", "合计"]))
        {
            return ByLaw(sentence);
        }

        if (AmountWords.Has(clause, ["差价", "差额"]))
        {
            return Difference();
        }

        if (RefundOf().IsMatch(clause) && !AmountWords.Has(clause, AmountWords.Goodwill) && !AmountWords.Has(sentence, ["补偿", "差价", "差额", "价保"]))
        {
            return Refund(clause);
        }

        var before = clause[..Math.Max(0, clause.IndexOf(figure.Span.Of(_reply.Text).ToString(), StringComparison.Ordinal))];
        if (Short().IsMatch(before))
        {
            return Lacking(clause);
        }

        if (_facts.Deposit is { } deposit && _facts.Goods.Count == 1 && _facts.IsPlain && _facts.IsClear)
        {
            return clause.Contains("尾款", StringComparison.Ordinal) && !AmountWords.Has(before, AmountWords.Totals) ? [(_facts.Goods[0].Price - deposit.Stands, "尾款")]
                : AmountWords.Has(clause, ["一共", "总共", "到手", "合计"]) ? [(PromotionCalculator.Presale(deposit.Deposit, deposit.Stands, _facts.Goods[0].Price), "定金加尾款")] : null;
        }

        return AmountWords.Has(before, AmountWords.Totals) && !AmountWords.Has(clause, AmountWords.Partly) ? Total() : null;
    }

    private List<(decimal Value, string What)>? Total()
    {
        if (!_facts.IsClear || Cart() is not { } cart || (_facts.IsPlain && cart.Sum(l => l.Quantity) == 1 && _facts.Freight is null))
        {
            return null;
        }

        var sums = new List<(decimal, string)>();
        var amount = cart.Sum(l => l.Amount);
        foreach (var way in _facts.Ways(cart))
        {
            var total = PromotionCalculator.Price(cart, way).Total;
            if (_facts.Freight is null && total < _facts.FreeFrom)
            {
                // What freight costs below the threshold is not told.
                return null;
            }

            if (_facts.Freight is var (fee, from, before))
            {
                if (before is not false)
                {
                    sums.Add((PromotionCalculator.WithFreight(amount, total, fee, from, thresholdBeforeCoupons: true), "到手价"));
                }

                if (before is not true)
                {
                    sums.Add((PromotionCalculator.WithFreight(amount, total, fee, from, thresholdBeforeCoupons: false), "到手价"));
                }
            }

            if (_facts.Freight is null || _facts.Freight.Value.BeforeCoupons is null)
            {
                sums.Add((total, "到手价"));
            }
        }

        return sums;
    }

    // What is lacking for the nearest promotion: only for one way to reckon, and goods that nobody has added to.
    private List<(decimal Value, string What)>? Lacking(string clause)
        => _facts.IsClear && !AmountWords.Has(clause, ["邮", "运费"]) && Cart() is { } cart && _facts.Ways(cart) is [{ Count: > 0 } way] && way.TrueForAll(r => !r.ByPieces)
            && PromotionCalculator.Price(cart, way).Lacking is > 0 and var lacking && !Numbers.Read(_reply.Thread.LastBuyerTurn.Text).Any(q => q.Measure == Measure.Yuan) ? [(lacking, "还差")] : null;

    // One kind of goods and how many of it; or one of each when the talk is of all of them.
    private List<CartLine>? Cart()
    {
        var said = _reply.Text + "\n" + _reply.Thread.LastBuyerTurn.Text;
        var goods = _facts.Goods;
        if (goods.Count == 1)
        {
            var pieces = Counts(_reply.Text) is { Count: > 0 } counted ? counted : Counts(_reply.Thread.LastBuyerTurn.Text);

            // Two numbers of pieces: nobody knows which the sum is for.
            return pieces.Count <= 1 ? [new CartLine(goods[0].Name, goods[0].Price, pieces.Count == 0 ? 1 : pieces[0])] : null;
        }

        return goods.Count is 2 or 3 && AmountWords.Has(said, AmountWords.Together) && Counts(said) is var counts && counts.TrueForAll(c => c == goods.Count) ? Lines() : null;
    }

    private List<CartLine> Lines() => [.. _facts.Goods.Select(g => new CartLine(g.Name, g.Price))];

    private static List<int> Counts(string text) => [.. Numbers.Read(text).Where(q => q.Measure == Measure.Pieces && q.Value is > 1 and <= MostPieces && !Threshold().IsMatch(text[..q.Span.Start])).Select(q => (int)q.Value).Distinct()];

    private List<(decimal Value, string What)>? Refund(string clause)
    {
        if (_facts.Paid is not { } paid)
        {
            return null;
        }

        if (_facts.Goods.Count < 2)
        {
            return _facts.Pieces is > 1 and var n && OneOf().IsMatch(clause) ? [(Math.Round(paid / n, 2, MidpointRounding.AwayFromZero), "每件实付")] : null;
        }

        var back = Named(clause) is { Count: > 0 } here ? here : Named(_reply.Thread.LastBuyerTurn.Text);
        var cart = Lines();
        if (back.Count != 1 || !_facts.IsClear || _facts.Ways(cart) is not [var rules, ..])
        {
            return null;
        }

        var modes = _facts.RefundMode is { } mode ? [mode] : Enum.GetValues<PartialRefundMode>();
        return [.. modes.Select(m => (PromotionCalculator.PartialRefund(paid, cart, rules, back, m), m == PartialRefundMode.Recalculate ? "按原价重算应退" : "按比例应退"))];
    }

    private HashSet<string> Named(string text) => [.. _facts.Goods.Where(g => text.Contains(g.Name, StringComparison.OrdinalIgnoreCase)).Select(g => g.Name)];

    // After a fall in price, where the shop has promised the difference.
    private List<(decimal Value, string What)>? Difference()
        => _facts is { ProtectsPrice: true, Paid: { } paid, IsPlain: true, IsClear: true, Goods: [var good], Pieces: null or 1 } && PromotionCalculator.PriceProtection(paid, good.Price) is > 0 and var difference ? [(difference, "差额")] : null;

    private List<(decimal Value, string What)>? ByLaw(string sentence)
    {
        if ((_facts.Paid ?? (_facts.Goods is [var good] ? good.Price : null)) is not { } paid)
        {
            return null;
        }

        var whole = AmountWords.Has(sentence, ["赔十", "十倍"]) ? PromotionCalculator.UnsafeFood(paid) : PromotionCalculator.Fraud(paid);
        return [(whole, "退一并赔"), (whole - paid, "赔"), (paid, "实付")];
    }

    [GeneratedRegex(@"退(?:您|你|给您|款|回)?\s*[\d.]+\s*元|(?:应|可以|能)退", RegexOptions.None, 1000)]
    private static partial Regex RefundOf();

    [GeneratedRegex(@"[这那一坏碎]\s*(?:的这|的那)?(?:一)?[瓶件个只盒袋双条箱罐支包]", RegexOptions.None, 1000)]
    private static partial Regex OneOf();

    [GeneratedRegex(@"满\s*$|第\s*$|每\s*$", RegexOptions.None, 1000)]
    private static partial Regex Threshold();

    [GeneratedRegex(@"(?:还|就|只)差(?:了|着)?\s*$|再凑\s*$", RegexOptions.None, 1000)]
    private static partial Regex Short();
}
