using Zhiyin.Knowledge.Products;

namespace Zhiyin.Knowledge.Facts;

/// <summary>A product in words.</summary>
internal static class ProductWords
{
    public static ProductCard Card(Product product, IEnumerable<ProductVariant> variants, ShopTime zone)
    {
        var fields = product.ReadFields();
        var cards = variants.OrderBy(v => v.Place).ThenBy(v => v.Code, StringComparer.Ordinal).Select(Card).ToList();
        return new(product.Id, product.Code, product.Name, product.Category, product.Brand, product.PriceFen, product.OnSale, fields, cards, [.. Facts(product, fields, cards, zone)]);
    }

    /// <summary>The name of a variant: its values joined, 雾蓝-M.</summary>
    public static string NameOf(IReadOnlyDictionary<string, string> spec) => string.Join('-', spec.Values);

    private static VariantCard Card(ProductVariant variant)
    {
        var spec = variant.ReadSpec();
        return new(variant.Code, NameOf(spec), spec, variant.PriceFen, variant.Stock, variant.ArrivesAt);
    }

    private static IEnumerable<NamedFact> Facts(Product product, ProductFields fields, List<VariantCard> variants, ShopTime zone)
    {
        yield return new("价格", Price(product, variants));
        foreach (var (name, value) in fields.Attrs)
        {
            yield return new(name, value);
        }

        if (variants.Count > 0)
        {
            yield return new("库存", string.Join("，", variants.Select(v => (v.Name.Length > 0 ? v.Name + " " : "") + Stock(v, zone))));
        }

        if (fields.Warranty.Length > 0)
        {
            yield return new("质保", fields.Warranty);
        }

        foreach (var (name, lines) in fields.Lists().Where(l => l.Lines.Count > 0))
        {
            yield return new(name, string.Join("；", lines));
        }
    }

    private static string Price(Product product, List<VariantCard> variants)
    {
        var prices = variants.Select(v => v.PriceFen).DefaultIfEmpty(product.PriceFen).ToList();
        return prices.Min() == prices.Max() ? Yuan.Said(prices[0]) : $"{Yuan.Text(prices.Min())}–{Yuan.Said(prices.Max())}";
    }

    private static string Stock(VariantCard variant, ShopTime zone)
        => variant.Stock > 0 ? $"{variant.Stock}件" : variant.ArrivesAt is { } at ? $"缺货，{zone.Day(at)}到货" : "缺货";
}
