using System.Text.RegularExpressions;
using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Promotions;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>
/// Sums that the facts decide (handbook §4.6): what the goods come to under the shop's promotions, a deposit and its balance, what goes back for one of several goods, the amount of an invoice.
/// It speaks only where prices, promotions and number of pieces leave one answer; else the general comparison of figures does.
/// </summary>
internal sealed partial class AmountCheck
{
    private const int MostPieces = 10;
    private const int MostOptional = 3;
    private static readonly string[] s_totals = ["到手", "一共", "总共", "合计", "总价", "券后", "共计", "减完", "减后", "折后", "实付", "总的"];
    private static readonly string[] s_partly = ["只用", "不用券", "单独", "不算", "没算", "原价", "单件", "一件", "平时", "券前", "立减", "优惠", "省", "便宜"];
    private static readonly string[] s_together = ["一起", "两件", "两款", "都要", "都拍", "一共", "合", "总共", "俩"];
    private static readonly string[] s_goodwill = ["补偿", "赔", "红包", "差价", "差额", "运费", "券", "价保", "补贴", "邮费"];

    private readonly List<(string Name, decimal Price, string Path)> _goods = [];
    private readonly List<(PromotionRule Rule, bool Optional)> _rules = [];
    private readonly List<decimal> _stated = [];
    private readonly Reply _reply;
    private (decimal Deposit, decimal Stands)? _deposit;
    private (decimal Fee, decimal From, bool? BeforeCoupons)? _freight;
    private decimal? _paid;
    private decimal? _pieces;
    private bool? _anew;
    private bool _exclusive;
    private bool _clear = true;

    private AmountCheck(Reply reply, FactSheet facts)
    {
        _reply = reply;
        foreach (var fact in facts.All)
        {
            Read(fact);
        }

        _rules.AddRange(FactPromotions.Rules(facts).Select(r => (r, false)));
    }

    /// <summary>The reader of a draft's sums; null when the facts hold no price and no payment.</summary>
    public static AmountCheck? Of(Reply reply)
        => reply.Facts is { HasFacts: true } facts && new AmountCheck(reply, facts) is { } check && (check._goods.Count > 0 || check._paid is not null) ? check : null;

    /// <summary>What the facts say to <paramref name="figure"/> (yuan) of the draft: null nothing, else whether it is right, and the sum that is.</summary>
    public (bool Right, Fact Sum)? Judge(Quantity figure)
    {
        var clause = Around.ClauseOf(_reply.Text, figure.Span).Of(_reply.Text).ToString();
        var sentence = _reply.SentenceAt(figure.Span.Start).Of(_reply.Text).ToString();
        if (Wanted(clause, sentence, figure) is not { Count: > 0 } wanted)
        {
            return null;
        }

        return (_stated.Contains(figure.Value) || wanted.Exists(w => Math.Abs(w.Value - figure.Value) < 0.005m), new Fact(wanted[0].What, $"{wanted[0].Value:0.##}元"));
    }

    private List<(decimal Value, string What)>? Wanted(string clause, string sentence, Quantity figure)
    {
        if (Has(clause, ["发票金额", "开票金额"]))
        {
            return _paid is { } paid ? [(paid, "实付")] : null;
        }

        if (RefundOf().IsMatch(clause) && !Has(clause, s_goodwill) && !Has(sentence, ["补偿", "差价", "差额", "价保"]))
        {
            return Refund(clause);
        }

        var at = clause.IndexOf(figure.Span.Of(_reply.Text).ToString(), StringComparison.Ordinal);
        if (_deposit is { } deposit && _goods.Count == 1 && _rules.Count == 0)
        {
            return clause.Contains("尾款", StringComparison.Ordinal) && !Has(clause[..Math.Max(0, at)], s_totals) ? [(_goods[0].Price - deposit.Stands, "尾款")]
                : Has(clause, ["一共", "总共", "到手", "合计"]) ? [(PromotionCalculator.Presale(deposit.Deposit, deposit.Stands, _goods[0].Price), "定金加尾款")] : null;
        }

        return Has(clause[..Math.Max(0, at)], s_totals) && !Has(clause, s_partly) ? Total() : null;
    }

    private List<(decimal Value, string What)>? Total()
    {
        if (!_clear || Cart() is not { } cart || (_rules.Count == 0 && cart.Sum(l => l.Quantity) == 1 && _freight is null))
        {
            return null;
        }

        var sums = new List<(decimal, string)>();
        var fixedRules = _rules.Where(r => !r.Optional).Select(r => r.Rule).ToList();
        var optional = _rules.Where(r => r.Optional).Select(r => r.Rule).Take(MostOptional).ToList();
        IEnumerable<List<PromotionRule>> ways = _exclusive ? [.. _rules.Select(r => new List<PromotionRule> { r.Rule })] : [[.. fixedRules, .. optional], .. optional.Count > 0 ? [fixedRules] : Array.Empty<List<PromotionRule>>()];
        foreach (var way in ways)
        {
            var total = PromotionCalculator.Price(cart, way).Total;
            var amount = cart.Sum(l => l.Amount);
            if (_freight is var (fee, from, before))
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

            if (_freight is null || _freight.Value.BeforeCoupons is null)
            {
                sums.Add((total, "到手价"));
            }
        }

        return sums;
    }

    // One kind of goods and how many of it; or one of each when the talk is of all of them.
    private List<CartLine>? Cart()
    {
        var said = _reply.Text + "\n" + _reply.Thread.LastBuyerTurn.Text;
        if (_goods.Count == 1)
        {
            var pieces = Counts(_reply.Text) is { Count: > 0 } counted ? counted : Counts(_reply.Thread.LastBuyerTurn.Text);

            // Two numbers of pieces: nobody knows which the sum is for.
            return pieces.Count <= 1 ? [new CartLine(_goods[0].Name, _goods[0].Price, pieces.Count == 0 ? 1 : pieces[0])] : null;
        }

        return _goods.Count is 2 or 3 && Has(said, s_together) && Counts(said) is var counts && counts.TrueForAll(c => c == _goods.Count) ? [.. _goods.Select(g => new CartLine(g.Name, g.Price))] : null;
    }

    private static List<int> Counts(string text) => [.. Numbers.Read(text).Where(q => q.Measure == Measure.Pieces && q.Value is > 1 and <= MostPieces && !Threshold().IsMatch(text[..q.Span.Start])).Select(q => (int)q.Value).Distinct()];

    private List<(decimal Value, string What)>? Refund(string clause)
    {
        if (_paid is not { } paid)
        {
            return null;
        }

        if (_goods.Count >= 2)
        {
            var back = _goods.Where(g => clause.Contains(g.Name, StringComparison.OrdinalIgnoreCase)).ToList();
            back = back.Count > 0 ? back : [.. _goods.Where(g => _reply.Thread.LastBuyerTurn.Text.Contains(g.Name, StringComparison.OrdinalIgnoreCase))];
            if (back.Count != 1)
            {
                return null;
            }

            var rest = _goods.Where(g => g.Name != back[0].Name).Select(g => new CartLine(g.Name, g.Price)).ToList();
            var anew = Math.Max(0, paid - PromotionCalculator.Price(rest, [.. _rules.Select(r => r.Rule)]).Total);
            var share = Math.Round(paid * back[0].Price / _goods.Sum(g => g.Price), 2, MidpointRounding.AwayFromZero);
            return _anew switch { true => [(anew, "按原价重算应退")], false => [(share, "按比例应退")], null => [(share, "按比例应退"), (anew, "按原价重算应退")] };
        }

        return _pieces is > 1 and var n && OneOf().IsMatch(clause) ? [(Math.Round(paid / n, 2, MidpointRounding.AwayFromZero), "每件实付")] : null;
    }

    private void Read(Fact fact)
    {
        var key = fact.Key;
        var text = Normalizer.Normalize(fact.Value).Text;
        if (fact.Path.StartsWith("actions", StringComparison.Ordinal) || fact.Path.StartsWith("promotions", StringComparison.Ordinal))
        {
            return;
        }

        if (key is "实付" or "实付款" or "已付" or "付款金额" or "订单金额" or "paid" && Money(text) is { } paid)
        {
            _paid ??= paid;
        }
        else if (fact.Path.StartsWith("order", StringComparison.Ordinal) && key is "数量" or "件数" or "qty")
        {
            _pieces ??= Numbers.Read(text) is [var count, ..] ? count.Value : null;
        }
        else if (text.Contains("重算", StringComparison.Ordinal) || text.Contains("分摊", StringComparison.Ordinal) || text.Contains("按比例", StringComparison.Ordinal))
        {
            _anew = text.Contains("重算", StringComparison.Ordinal);
        }
        else if (Deposit().Match(key + text) is { Success: true } deposit)
        {
            _deposit = (decimal.Parse(deposit.Groups["deposit"].Value, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(deposit.Groups["stands"].Value, System.Globalization.CultureInfo.InvariantCulture));
        }
        else if (key.Contains("运费", StringComparison.Ordinal) && !key.Contains('险', StringComparison.Ordinal))
        {
            _freight = Freight().Match(text) is { Success: true } f ? (Decimal(f, "fee"), Decimal(f, "from"), text.Contains("券前", StringComparison.Ordinal) ? true : text.Contains("券后", StringComparison.Ordinal) ? false : null) : _freight;
        }
        else
        {
            ReadPriceOrPromotion(fact, key, text);
        }
    }

    private void ReadPriceOrPromotion(Fact fact, string key, string text)
    {
        // «券后: 139» is the sum itself, as the shop reckoned it.
        if (Has(key, s_totals) && Money(text) is { } stated)
        {
            _stated.Add(stated);
            return;
        }

        _exclusive |= text.Contains("不叠加", StringComparison.Ordinal) || text.Contains("不可叠", StringComparison.Ordinal) || text.Contains("不能叠", StringComparison.Ordinal) || text.Contains("不同享", StringComparison.Ordinal) || text.Contains("不与", StringComparison.Ordinal);
        var old = key.Contains('原', StringComparison.Ordinal) || key.Contains("划线", StringComparison.Ordinal) || key.Contains("下单", StringComparison.Ordinal) || key.Contains("吊牌", StringComparison.Ordinal) || key.Contains('券', StringComparison.Ordinal) || key.Contains('减', StringComparison.Ordinal);
        var priced = key is "price" or "价格" or "标价" or "单价" || key.EndsWith('价') || fact.Path.StartsWith("price.", StringComparison.Ordinal) || (fact.Path.StartsWith("order.", StringComparison.Ordinal) && key.Length <= 6 && text.EndsWith('元') && !old && !key.Contains('额', StringComparison.Ordinal) && !key.Contains('款', StringComparison.Ordinal));
        var promoted = key.Contains('券', StringComparison.Ordinal) || key.Contains('减', StringComparison.Ordinal) || key.Contains("活动", StringComparison.Ordinal) || key.Contains("会员", StringComparison.Ordinal) || key.Contains("优惠", StringComparison.Ordinal) || key.Contains('折', StringComparison.Ordinal) || key is "coupon" or "promo" or "promotion";
        if (!priced && !promoted)
        {
            return;
        }

        var rules = PromotionReader.Read(key, text, out var whole);
        _clear &= whole;
        var name = NameOf(fact);
        if (priced && !old && !promoted && Money(text) is { } price && !key.Contains("到手", StringComparison.Ordinal))
        {
            var down = rules.Where(r => r.Layer == PromotionLayer.Item && r.Type == PromotionType.Minus).Sum(r => r.Value);
            _goods.Add((name, price - down, fact.Path));
            rules.RemoveAll(r => r.Layer == PromotionLayer.Item && r.Type == PromotionType.Minus);
        }

        foreach (var rule in rules)
        {
            _rules.Add((rule, key.Contains("会员", StringComparison.Ordinal) || text.Contains("会员", StringComparison.Ordinal) || text.Contains("新客", StringComparison.Ordinal) || text.Contains("老客", StringComparison.Ordinal)));
        }
    }

    // «price: {A: …}» names its goods; a product in a list has a name of its own.
    private string NameOf(Fact fact)
    {
        foreach (var (product, path) in Products.Of(_reply.Facts!))
        {
            if (path.EndsWith(']') && fact.Path.StartsWith(path, StringComparison.Ordinal) && Products.Name(product) is { } name)
            {
                return name;
            }
        }

        return fact.Key;
    }

    private static decimal? Money(string text) => Numbers.Read(text) is [{ Measure: Measure.Yuan or Measure.Plain, IsRange: false } first, ..] ? first.Value : null;

    private static decimal Decimal(Match match, string group) => decimal.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static bool Has(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));

    [GeneratedRegex(@"定金\D{0,4}(?<deposit>\d+(?:\.\d+)?)\s*元?\s*抵\s*(?<stands>\d+(?:\.\d+)?)", RegexOptions.None, 1000)]
    private static partial Regex Deposit();

    [GeneratedRegex(@"(?<fee>\d+(?:\.\d+)?)\s*元.{0,6}满\s*(?<from>\d+(?:\.\d+)?)\s*元?\s*包邮", RegexOptions.None, 1000)]
    private static partial Regex Freight();

    [GeneratedRegex(@"退(?:您|你|给您|款|回)?\s*[\d.]+\s*元|(?:应|可以|能)退", RegexOptions.None, 1000)]
    private static partial Regex RefundOf();

    [GeneratedRegex(@"[这那一坏碎]\s*(?:的这|的那)?(?:一)?[瓶件个只盒袋双条箱罐支包]", RegexOptions.None, 1000)]
    private static partial Regex OneOf();

    [GeneratedRegex(@"满\s*$|第\s*$|每\s*$", RegexOptions.None, 1000)]
    private static partial Regex Threshold();
}
