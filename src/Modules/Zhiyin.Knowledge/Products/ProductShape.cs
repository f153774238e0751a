namespace Zhiyin.Knowledge.Products;

/// <summary>A product in a list; stock is that of all variants, completeness 0–100 of the card's fields (handbook A-08).</summary>
public sealed record ProductItem(ProductId Id, string Code, string Name, string Category, string Brand, long PriceFen, bool OnSale, int Variants, int Stock, int Completeness, DateTimeOffset UpdatedAt);

/// <summary>A variant as the API shows and takes it.</summary>
public sealed record VariantShape(string Code, IReadOnlyDictionary<string, string> Spec, long PriceFen, int Stock, DateTimeOffset? ArrivesAt = null);

/// <summary>A product with everything; <paramref name="Gaps"/> are the fields still empty, by their Chinese names.</summary>
public sealed record ProductShape(
    ProductId Id, string Code, string Name, string Category, string Brand, long PriceFen, bool OnSale, ProductFields Fields, IReadOnlyList<VariantShape> Variants,
    int Completeness, IReadOnlyList<string> Gaps, DateTimeOffset UpdatedAt)
{
    internal static ProductShape Of(Product product, IEnumerable<ProductVariant> variants)
    {
        var fields = product.ReadFields();
        return new(
            product.Id, product.Code, product.Name, product.Category, product.Brand, product.PriceFen, product.OnSale, fields,
            [.. variants.OrderBy(v => v.Place).ThenBy(v => v.Code, StringComparer.Ordinal).Select(VariantOf)], fields.Completeness(), fields.Gaps(), product.UpdatedAt);
    }

    internal static VariantShape VariantOf(ProductVariant variant) => new(variant.Code, variant.ReadSpec(), variant.PriceFen, variant.Stock, variant.ArrivesAt);
}

/// <summary>A new product, or what is to be changed of one: parts left out stay as they are; fields and variants are replaced as a whole.</summary>
public sealed record ProductInput(string? Code, string? Name, string? Category, string? Brand, long? PriceFen, bool? OnSale, ProductFields? Fields, IReadOnlyList<VariantShape>? Variants);
