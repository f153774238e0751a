using System.Globalization;
using System.Text.RegularExpressions;
using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Promotions;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>What the facts say about sums of money: prices of goods, promotions, freight, a deposit, what was paid (handbook §4.6).</summary>
internal sealed partial class AmountFacts
{
    private const int MostOptional = 3;
    private readonly FactSheet _facts;
    private readonly List<Promotion> _promotions = [];
    private bool _exclusive;
    private bool _stacks;

    private AmountFacts(FactSheet facts) => _facts = facts;

    /// <summary>Goods with the price of one piece in yuan.</summary>
    public List<(string Name, decimal Price)> Goods { get; } = [];

    /// <summary>Sums that the shop itself has reckoned («券后: 139»).</summary>
    public List<decimal> Stated { get; } = [];

    /// <summary>A deposit and what it counts for.</summary>
    public (decimal Deposit, decimal Stands)? Deposit { get; private set; }

    /// <summary>Freight and the amount from which it is free, before coupons or after (null: not said).</summary>
    public (decimal Fee, decimal From, bool? BeforeCoupons)? Freight { get; private set; }

    /// <summary>From which amount nothing is added for freight, where the fee itself is not told.</summary>
    public decimal FreeFrom { get; private set; }

    public decimal? Paid { get; private set; }

    public decimal? Pieces { get; private set; }

    /// <summary>How a part of an order is refunded; null when the shop has not said.</summary>
    public PartialRefundMode? RefundMode { get; private set; }

    /// <summary>True when the shop promises to pay the difference after a fall in price.</summary>
    public bool ProtectsPrice { get; private set; }

    /// <summary>False when the facts speak of a promotion that was not understood: then no sum is certain.</summary>
    public bool IsClear { get; private set; } = true;

    /// <summary>True when no promotion is known.</summary>
    public bool IsPlain => _promotions.Count == 0;

    /// <summary>Reads every fact.</summary>
    public static AmountFacts Of(FactSheet facts)
    {
        var amounts = new AmountFacts(facts);
        foreach (var fact in facts.All)
        {
            amounts.Read(fact);
        }

        amounts._promotions.AddRange(FactPromotions.Rules(facts, out var whole).Select(r => new Promotion([r], false)));
        amounts.IsClear &= whole;
        return amounts;
    }

    /// <summary>The sets of promotions that may count for <paramref name="cart"/>: of tiers the highest that is reached, of those that may not go together each by itself; empty when they are too many to tell.</summary>
    public List<List<PromotionRule>> Ways(IReadOnlyList<CartLine> cart)
    {
        var rules = _promotions.Select(p => (Rule: p.Of(cart), p.Optional)).Where(p => p.Rule is not null).Select(p => (Rule: p.Rule!, p.Optional)).ToList();
        if (_exclusive)
        {
            return [.. rules.Select(r => new List<PromotionRule> { r.Rule })];
        }

        // Two of one layer: whether they go together is the shop's to say.
        var crowded = _stacks ? [] : rules.GroupBy(r => r.Rule.Layer).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var fixedRules = rules.Where(r => !r.Optional && !crowded.Contains(r.Rule.Layer)).Select(r => r.Rule).ToList();
        var optional = rules.Where(r => r.Optional || crowded.Contains(r.Rule.Layer)).Select(r => r.Rule).ToList();
        return optional.Count > MostOptional ? []
            : [.. Enumerable.Range(0, 1 << optional.Count).Reverse().Select(set => new List<PromotionRule>([.. fixedRules, .. optional.Where((_, i) => (set & (1 << i)) != 0)]))];
    }

    private void Read(Fact fact)
    {
        var key = fact.Key;
        var text = Normalizer.Normalize(fact.Value).Text;
        if (fact.Path.StartsWith("actions", StringComparison.Ordinal) || (fact.Path.StartsWith("promotions", StringComparison.Ordinal) && !fact.Path.EndsWith(']')))
        {
            return;
        }

        ProtectsPrice |= Says(key, text, "价保") || Says(key, text, "保价");
        if (key is "实付" or "实付款" or "已付" or "付款金额" or "订单金额" or "paid" && Money(text) is { } paid)
        {
            Paid ??= paid;
        }
        else if (fact.Path.StartsWith("order", StringComparison.Ordinal) && key is "数量" or "件数" or "qty")
        {
            Pieces ??= Numbers.Read(text) is [var count, ..] ? count.Value : null;
        }
        else if (text.Contains("重算", StringComparison.Ordinal) || text.Contains("分摊", StringComparison.Ordinal) || text.Contains("按比例", StringComparison.Ordinal))
        {
            RefundMode = text.Contains("重算", StringComparison.Ordinal) ? PartialRefundMode.Recalculate : PartialRefundMode.Apportion;
        }
        else if (DepositForm().Match(key + text) is { Success: true } deposit)
        {
            Deposit = (Decimal(deposit, "deposit"), Decimal(deposit, "stands"));
        }
        else
        {
            ReadPriceOrPromotion(fact, key, WithoutFreight(key, text));
        }
    }

    // What is left of the text once freight has been read from it.
    private string WithoutFreight(string key, string text)
    {
        if (key.Contains('险', StringComparison.Ordinal) || !(key.Contains('邮', StringComparison.Ordinal) || key.Contains("运费", StringComparison.Ordinal) || text.Contains('邮', StringComparison.Ordinal) || text.Contains("免运费", StringComparison.Ordinal)))
        {
            return text;
        }

        if (FreightForm().Match(text) is { Success: true } freight)
        {
            Freight = (Decimal(freight, "fee"), Decimal(freight, "from"), text.Contains("券前", StringComparison.Ordinal) ? true : text.Contains("券后", StringComparison.Ordinal) ? false : null);
            return FreightForm().Replace(text, " ");
        }

        if (FreeForm().Match(text) is { Success: true } free)
        {
            FreeFrom = Math.Max(FreeFrom, Decimal(free, "from"));
            return FreeForm().Replace(text, " ");
        }

        return text;
    }

    private void ReadPriceOrPromotion(Fact fact, string key, string text)
    {
        // «券后: 139» is the sum itself, as the shop reckoned it.
        if (AmountWords.Has(key, AmountWords.Totals) && Money(text) is { } stated)
        {
            Stated.Add(stated);
            return;
        }

        _exclusive |= AmountWords.Has(text, AmountWords.Alone);
        _stacks |= AmountWords.Has(text, AmountWords.Stacking) && !AmountWords.Has(text, AmountWords.Alone);
        var old = AmountWords.Has(key, ["原", "划线", "下单", "吊牌", "券", "减"]);
        var priced = key is "price" or "价格" or "标价" or "单价" || key.EndsWith('价') || fact.Path.StartsWith("price.", StringComparison.Ordinal) || (fact.Path.StartsWith("order.", StringComparison.Ordinal) && key.Length <= 6 && text.EndsWith('元') && !old && !key.Contains('额', StringComparison.Ordinal) && !key.Contains('款', StringComparison.Ordinal));
        var (words, name) = fact.Path.EndsWith(']') ? ("", fact.Path) : (key, key);
        if (!priced && !IsPromotion(fact, words, text))
        {
            return;
        }

        var rules = PromotionReader.Read(words, text, out var whole);
        IsClear &= whole;
        var promoted = AmountWords.Has(name, ["券", "减", "活动", "会员", "优惠", "折"]) || name is "coupon" or "promo" or "promotion";
        // A price under a promotion's name beside the usual one: which of them the sums start from is not told.
        IsClear &= !(priced && promoted && key.EndsWith('价') && Money(text) is not null);
        if (priced && !old && !promoted && Money(text) is { } price && !key.Contains("到手", StringComparison.Ordinal))
        {
            var down = rules.Where(r => r.Layer == PromotionLayer.Item && r.Type == PromotionType.Minus).Sum(r => r.Value);
            Goods.Add((NameOf(fact), price - down));
            rules.RemoveAll(r => r.Layer == PromotionLayer.Item && r.Type == PromotionType.Minus);
        }

        var optional = AmountWords.Has(words + text, AmountWords.OnlySome);
        if (rules.Count > 1 && !text.Contains('另', StringComparison.Ordinal) && rules.TrueForAll(r => r.Type == rules[0].Type && r.ByPieces == rules[0].ByPieces && r.Threshold > 0))
        {
            _promotions.Add(new Promotion([.. rules.OrderByDescending(r => r.Threshold)], optional));
        }
        else
        {
            _promotions.AddRange(rules.Select(r => new Promotion([r], optional)));
        }
    }

    // Every word of the policies and promotions is read; elsewhere only what looks like a promotion.
    private static bool IsPromotion(Fact fact, string key, string text)
        => AmountWords.Has(fact.Path.Split('.')[0], ["policy", "promo", "coupon", "activity", "discount", "政策", "活动", "优惠"]) || AmountWords.Has(key, ["券", "减", "活动", "会员", "优惠", "折"]) || Promoting().IsMatch(key + "：" + text);

    // «price: {A: …}» names its goods; a product in a list has a name of its own.
    private string NameOf(Fact fact)
    {
        foreach (var (product, path) in Products.Of(_facts))
        {
            if (path.EndsWith(']') && fact.Path.StartsWith(path, StringComparison.Ordinal) && Products.Name(product) is { } name)
            {
                return name;
            }
        }

        return fact.Key;
    }

    private static bool Says(string key, string text, string word) => (key.Contains(word, StringComparison.Ordinal) || text.Contains(word, StringComparison.Ordinal)) && !text.Contains('不', StringComparison.Ordinal);

    private static decimal? Money(string text) => Numbers.Read(text) is [{ Measure: Measure.Yuan or Measure.Plain, IsRange: false } first, ..] ? first.Value : null;

    private static decimal Decimal(Match match, string group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"定金\D{0,4}(?<deposit>\d+(?:\.\d+)?)\s*元?\s*抵\s*(?<stands>\d+(?:\.\d+)?)", RegexOptions.None, 1000)]
    private static partial Regex DepositForm();

    [GeneratedRegex(@"(?<fee>\d+(?:\.\d+)?)\s*元.{0,6}满\s*(?<from>\d+(?:\.\d+)?)\s*元?\s*包邮", RegexOptions.None, 1000)]
    private static partial Regex FreightForm();

    [GeneratedRegex(@"满\s*(?<from>\d+(?:\.\d+)?)\s*元?\s*(?:全国)?(?:包邮|免邮|免运费)", RegexOptions.None, 1000)]
    private static partial Regex FreeForm();

    [GeneratedRegex(@"满\s*\d+.{0,6}减|\d\s*折|\d+\s*元.{0,6}券|立减|半价", RegexOptions.None, 1000)]
    private static partial Regex Promoting();

    // Tiers stand highest first: one of them counts.
    private sealed record Promotion(List<PromotionRule> Tiers, bool Optional)
    {
        public PromotionRule? Of(IReadOnlyList<CartLine> cart)
        {
            var (amount, pieces) = (cart.Sum(l => l.Amount), (decimal)cart.Sum(l => l.Quantity));
            return Tiers.Count == 1 ? Tiers[0] : Tiers.Find(t => (t.ByPieces ? pieces : amount) >= t.Threshold);
        }
    }
}
