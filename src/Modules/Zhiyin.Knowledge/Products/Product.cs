namespace Zhiyin.Knowledge.Products;

/// <summary>What the shop sells. The price is that of the cheapest variant unless the variants say otherwise.</summary>
public sealed class Product
{
    public required ShopId Shop { get; init; }

    public required ProductId Id { get; init; }

    /// <summary>The shop's own code, unique.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public string Category { get; set; } = "";

    public string Brand { get; set; } = "";

    public long PriceFen { get; set; }

    /// <summary>False: taken off the shelf; still known for old orders.</summary>
    public bool OnSale { get; set; } = true;

    /// <summary><see cref="ProductFields"/> as JSON.</summary>
    public required string Fields { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public ProductFields ReadFields() => StoredJson.Read<ProductFields>(Fields);
}

/// <summary>What is bought: one combination of colour, size and so on.</summary>
public sealed class ProductVariant
{
    public required ShopId Shop { get; init; }

    public required ProductId Product { get; init; }

    /// <summary>Unique within the product.</summary>
    public required string Code { get; init; }

    /// <summary>Place in the product's list.</summary>
    public int Place { get; set; }

    /// <summary>颜色 → 雾蓝, 尺码 → M, as a flat JSON object.</summary>
    public required string Spec { get; set; }

    public long PriceFen { get; set; }

    public int Stock { get; set; }

    /// <summary>When goods come in.</summary>
    public DateTimeOffset? ArrivesAt { get; set; }

    public IReadOnlyDictionary<string, string> ReadSpec() => StoredJson.Read<Dictionary<string, string>>(Spec);
}
