using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhiyin.Coach.Promotions;

/// <summary>Promotions read from a shop's own words: «满300减40», «每满300减50», «满3件8折», «第二件半价», «9折券，最高减50元», «立减2元» (handbook §4.6). What names a promotion and is not understood is told, so that nobody reckons without it.</summary>
public static partial class PromotionReader
{
    /// <summary>The rules of a fact <paramref name="name"/> with the words <paramref name="text"/> (normalised); <paramref name="whole"/> is false when the words speak of a promotion that was not understood.</summary>
    public static List<PromotionRule> Read(string name, string text, out bool whole)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        var rules = new List<PromotionRule>();
        var layer = LayerOf(name + text);
        if (BareCoupon().IsMatch(name + "：" + text))
        {
            // «店铺券：30元», «满200可用券：30元».
            var from = From().Match(name);
            rules.Add(new(layer, PromotionType.Minus, from.Success ? Number(from, "from") : 0, Number(Amount().Match(text), "off")));
            whole = true;
            return rules;
        }

        // A promotion may be the name itself: «满200减30: 全店».
        var rest = name.Any(char.IsAsciiDigit) ? $"{name}，{text}" : text;
        rest = Take(rest, MinusFrom(), m => rules.Add(new(layer, PromotionType.Minus, Number(m, "from"), Number(m, "off")) { PerStep = m.Groups["each"].Success, ByPieces = m.Groups["pieces"].Success }));
        rest = Take(rest, PiecesDiscount(), m => rules.Add(new(layer, PromotionType.Discount, Number(m, "from"), Tenths(m)) { ByPieces = true }));
        rest = Take(rest, Nth(), m => rules.Add(new(PromotionLayer.Item, PromotionType.Nth, 0, m.Groups["half"].Success ? 5 : Tenths(m)) { Nth = m.Groups["nth"].Value is "二" or "2" or "两" ? 2 : m.Groups["nth"].Value is "三" or "3" ? 3 : 4 }));
        rest = Take(rest, Discount(), m => rules.Add(new(layer, PromotionType.Discount, m.Groups["from"].Success ? Number(m, "from") : 0, Tenths(m)) { Cap = m.Groups["cap"].Success ? Number(m, "cap") : null }));
        rest = Take(rest, Coupon(), m => rules.Add(new(layer, PromotionType.Minus, m.Groups["from"].Success ? Number(m, "from") : 0, Number(m, "off"))));
        rest = Take(rest, Down(), m => rules.Add(new(m.Value.Contains('降', StringComparison.Ordinal) ? PromotionLayer.Item : layer, PromotionType.Minus, 0, Number(m, "off"))));
        whole = !Unread().IsMatch(rest);
        return rules;
    }

    private static PromotionLayer LayerOf(string text)
        => text.Contains("跨店", StringComparison.Ordinal) ? PromotionLayer.CrossShop
            : text.Contains("平台", StringComparison.Ordinal) || text.Contains("红包", StringComparison.Ordinal) ? PromotionLayer.PlatformCoupon
            : text.Contains("支付", StringComparison.Ordinal) ? PromotionLayer.Payment
            : text.Contains("会员", StringComparison.Ordinal) || text.Contains("单品", StringComparison.Ordinal) || text.Contains("直降", StringComparison.Ordinal) ? PromotionLayer.Item : PromotionLayer.Shop;

    private static string Take(string text, Regex form, Action<Match> read)
    {
        foreach (Match match in form.Matches(text))
        {
            read(match);
        }

        return form.Replace(text, " ");
    }

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // 8折 is 8, 85折 is 8.5.
    private static decimal Tenths(Match match) => Number(match, "tenths") is var value && value >= 10 ? value / 10 : value;

    [GeneratedRegex(@"(?<each>每)?满\s*(?<from>\d+(?:\.\d+)?)\s*(?:元|块|(?<pieces>件))?\s*(?:立|再|可)?减\s*(?<off>\d+(?:\.\d+)?)\s*元?", RegexOptions.None, 1000)]
    private static partial Regex MinusFrom();

    [GeneratedRegex(@"满?\s*(?<from>\d+)\s*件\s*(?:打|享)?\s*(?<tenths>\d+(?:\.\d+)?)\s*折", RegexOptions.None, 1000)]
    private static partial Regex PiecesDiscount();

    [GeneratedRegex(@"第(?<nth>[二三四两234])件\s*(?:(?<half>半价)|(?:打)?(?<tenths>\d+(?:\.\d+)?)\s*折)", RegexOptions.None, 1000)]
    private static partial Regex Nth();

    [GeneratedRegex(@"(?:满\s*(?<from>\d+(?:\.\d+)?)\s*元?(?:打|享)?)?\s*(?<tenths>\d+(?:\.\d+)?)\s*折(?:券)?(?:[^\d]{0,6}最高(?:减|优惠)\s*(?<cap>\d+(?:\.\d+)?)\s*元?)?", RegexOptions.None, 1000)]
    private static partial Regex Discount();

    [GeneratedRegex(@"(?:立减|直降|无门槛(?:减)?)\s*(?<off>\d+(?:\.\d+)?)\s*元?", RegexOptions.None, 1000)]
    private static partial Regex Down();

    // «可领30元店铺券», «满200可用30元券», «30元券(满200可用)».
    [GeneratedRegex(@"(?:满\s*(?<from>\d+(?:\.\d+)?)\s*元?(?:可用|可领|可以用|可以领|用|领|送)?)?\s*(?<![\d.])(?<off>\d+(?:\.\d+)?)\s*元\s*(?:无门槛|店铺|平台|优惠|代金|现金|新人|会员){0,3}(?:券|红包)(?:[(（，,\s]*满\s*(?<from>\d+(?:\.\d+)?)\s*元?(?:可用|可领|使用|用))?", RegexOptions.None, 1000)]
    private static partial Regex Coupon();

    [GeneratedRegex(@"^[^：]*(?:券|红包|立减|直降)[^：]*：\s*(?:立减|减|抵)?\s*\d+(?:\.\d+)?\s*(?:元|块)?$", RegexOptions.None, 1000)]
    private static partial Regex BareCoupon();

    [GeneratedRegex(@"满\s*(?<from>\d+(?:\.\d+)?)", RegexOptions.None, 1000)]
    private static partial Regex From();

    [GeneratedRegex(@"(?<off>\d+(?:\.\d+)?)", RegexOptions.None, 1000)]
    private static partial Regex Amount();

    // Thresholds that are no money: 满7天, 满18岁.
    [GeneratedRegex(@"满\s*[\d一二两三四五六七八九十百](?![\d.]*\s*(?:天|岁|小时|个月|年|周))|满减|减\s*\d|立减|[\d一二两三四五六七八九]\s*折(?![叠痕旧断页])|折扣|\d+\s*元.{0,6}(?:券|红包|津贴|补贴)|(?:券|红包|津贴|补贴).{0,6}\d+\s*元|买\S{1,2}送|半价|优惠.{0,4}\d|\d.{0,4}优惠|组合价|套餐价|拼单", RegexOptions.None, 1000)]
    private static partial Regex Unread();
}
