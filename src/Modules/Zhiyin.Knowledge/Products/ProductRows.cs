using Zhiyin.Knowledge.Search;

namespace Zhiyin.Knowledge.Products;

/// <summary>Writes products: what may be in them, and what of them can be found. Used by the API, by files and by the seed.</summary>
internal static class ProductRows
{
    private const int LongestCode = 60;
    private const int MostVariants = 300;
    private const int MostAttrs = 80;

    /// <summary>Null when <paramref name="input"/> can be taken; a new product needs code, name and price.</summary>
    public static Refusal? Fault(ProductInput input, bool isNew)
    {
        if ((isNew || input.Code is not null) && (input.Code?.Trim() is not { Length: > 0 and <= LongestCode } code || code.Any(char.IsWhiteSpace)))
        {
            return Refusal.Invalid("code", $"商品编码 1–{LongestCode} 个字，不含空格", $"A code of 1–{LongestCode} characters without blanks");
        }

        return (isNew || input.Name is not null ? Checks.Needed("name", "商品名称", input.Name, Checks.LongestName) : null)
            ?? (isNew && input.PriceFen is null && input.Variants is not { Count: > 0 } ? Refusal.Invalid("priceFen", "要填价格", "A price is needed") : null)
            ?? Checks.Money("priceFen", "价格", input.PriceFen ?? 0)
            ?? ((input.Category?.Length ?? 0) > 40 || (input.Brand?.Length ?? 0) > 40 ? Refusal.Invalid("category", "类目和品牌不超过 40 个字", "Category and brand: at most 40 characters") : null)
            ?? (input.Fields is { } fields ? FieldsFault(fields) : null)
            ?? (input.Variants is { } variants ? VariantsFault(variants) : null);
    }

    /// <summary>Writes <paramref name="input"/> into <paramref name="product"/>; it has been looked at by <see cref="Fault"/>.</summary>
    public static void Apply(Product product, ProductInput input, DateTimeOffset now)
    {
        product.Code = input.Code?.Trim() ?? product.Code;
        product.Name = input.Name?.Trim() ?? product.Name;
        product.Category = input.Category?.Trim() ?? product.Category;
        product.Brand = input.Brand?.Trim() ?? product.Brand;
        product.PriceFen = input.PriceFen ?? (product.PriceFen == 0 && input.Variants is { Count: > 0 } v ? v.Min(x => x.PriceFen) : product.PriceFen);
        product.OnSale = input.OnSale ?? product.OnSale;
        product.Fields = input.Fields is { } fields ? StoredJson.Write(Clean(fields)) : product.Fields;
        product.UpdatedAt = now;
    }

    /// <summary>Makes <paramref name="wanted"/> the variants of the product.</summary>
    public static IReadOnlyList<ProductVariant> Replace(ZhiyinDb db, Product product, IReadOnlyList<ProductVariant> known, IReadOnlyList<VariantShape> wanted)
    {
        var byCode = known.ToDictionary(v => v.Code, StringComparer.Ordinal);
        var kept = new List<ProductVariant>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var (code, spec) = (wanted[i].Code.Trim(), StoredJson.Write(Checks.Clean(wanted[i].Spec)));
            if (!byCode.Remove(code, out var row))
            {
                row = new ProductVariant { Shop = product.Shop, Product = product.Id, Code = code, Spec = spec };
                db.Add(row);
            }

            (row.Place, row.Spec, row.PriceFen, row.Stock, row.ArrivesAt) = (i, spec, wanted[i].PriceFen, wanted[i].Stock, wanted[i].ArrivesAt);
            kept.Add(row);
        }

        db.RemoveRange(byCode.Values);
        return kept;
    }

    /// <summary>What can be found of a product.</summary>
    public static EntryDraft Draft(Product product, IEnumerable<ProductVariant> variants)
    {
        var fields = product.ReadFields();
        var says = new[] { product.Category, product.Brand }
            .Concat(fields.Attrs.Select(a => $"{a.Key} {a.Value}")).Concat(fields.Points).Concat(fields.Functions).Concat(fields.Fits)
            .Append(string.Join(' ', variants.SelectMany(v => v.ReadSpec().Values).Distinct(StringComparer.Ordinal)))
            .Where(s => s.Length > 0);
        return new(EntryKind.Product, product.Id.Value, product.Name, [product.Code, .. fields.Aliases], string.Join("；", says));
    }

    private static ProductFields Clean(ProductFields f) => f with
    {
        Attrs = Checks.Clean(f.Attrs),
        Functions = Checks.Clean(f.Functions),
        Points = Checks.Clean(f.Points),
        Weaknesses = Checks.Clean(f.Weaknesses),
        Fits = Checks.Clean(f.Fits),
        NotFor = Checks.Clean(f.NotFor),
        Usage = Checks.Clean(f.Usage),
        Care = Checks.Clean(f.Care),
        Cautions = Checks.Clean(f.Cautions),
        Certificates = Checks.Clean(f.Certificates),
        Misconceptions = Checks.Clean(f.Misconceptions),
        Background = Checks.Clean(f.Background),
        ForbiddenClaims = Checks.Clean(f.ForbiddenClaims),
        Included = Checks.Clean(f.Included),
        Warranty = f.Warranty?.Trim() ?? "",
        SizeChart = f.SizeChart is { Rows.Count: > 0 } chart ? new SizeChart([.. chart.Rows.Select(Checks.Clean)], chart.Note?.Trim() ?? "") : null,
        Aliases = Checks.Clean(f.Aliases),
    };

    private static Refusal? FieldsFault(ProductFields given)
    {
        var fields = Clean(given);
        foreach (var (name, lines) in fields.Lists().Append(("禁止宣称", fields.ForbiddenClaims)).Append(("别名", fields.Aliases)))
        {
            if (Checks.Lines("fields", name, lines) is { } fault)
            {
                return fault;
            }
        }

        return fields.Attrs.Count > MostAttrs || fields.Attrs.Any(a => a.Key.Length > 30 || a.Value.Length > 500)
            ? Refusal.Invalid("fields", $"规格参数最多 {MostAttrs} 项，名称不超过 30 个字，值不超过 500 个字", $"At most {MostAttrs} attributes")
            : fields.SizeChart is { Rows.Count: > 100 } or { Rows: [{ Count: > 30 }, ..] } ? Refusal.Invalid("fields", "尺码表最多 100 行 30 列", "A size chart of at most 100 rows and 30 columns")
            : fields.SizeChart is { } chart && chart.Rows.Any(r => SizeChart.NameOf(r).Length == 0) ? Refusal.Invalid("fields", "尺码表每行都要有「码」这一列", "Every row of a size chart needs the column 码")
            : null;
    }

    private static Refusal? VariantsFault(IReadOnlyList<VariantShape> variants)
    {
        if (variants.Count > MostVariants || variants.Any(v => v?.Code?.Trim() is not { Length: > 0 and <= LongestCode }))
        {
            return Refusal.Invalid("variants", $"规格最多 {MostVariants} 个，每个都要有编码", $"At most {MostVariants} variants, each with its code");
        }

        return variants.Select(v => v.Code.Trim()).Distinct(StringComparer.Ordinal).Count() != variants.Count
            ? Refusal.Invalid("variants", "规格编码重复", "A variant code stands twice")
            : variants.Any(v => v.Stock is < 0 or > 10_000_000) ? Refusal.Invalid("variants", "库存不能小于 0", "Stock is not below 0")
            : variants.Select(v => Checks.Money("variants", "规格价格", v.PriceFen)).FirstOrDefault(f => f is not null);
    }
}
