using Zhiyin.Knowledge.Search;
using Zhiyin.People.Audit;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Knowledge.Products;

/// <summary>Lists, makes, changes and deletes products. Changing needs <see cref="Right.KnowledgeManage"/>.</summary>
public sealed class EditProducts(Store store, TimeProvider time, AuditLog audit)
{
    private const int MostFound = 200;

    /// <summary>Products by <paramref name="query"/> (best first) or, without one, changed last first.</summary>
    public Task<Page<ProductItem>> ListAsync(CurrentUser user, string? query, PageAsk page, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            List<Product> rows;
            if (string.IsNullOrWhiteSpace(query))
            {
                rows = await db.Set<Product>().Where(p => p.Shop == user.Shop).OrderByDescending(p => p.UpdatedAt).ThenBy(p => p.Code).Skip(page.Offset).Take(page.Size + 1).ToListAsync(cancellation);
            }
            else
            {
                var ids = (await KnowledgeSearch.FindAsync(db, user.Shop, query, [EntryKind.Product], MostFound, cancellation)).Skip(page.Offset).Take(page.Size + 1).Select(f => new ProductId(f.Id)).ToList();
                rows = [.. (await db.Set<Product>().Where(p => p.Shop == user.Shop && ids.Contains(p.Id)).ToListAsync(cancellation)).OrderBy(p => ids.IndexOf(p.Id))];
            }

            var shown = rows.Select(p => p.Id).ToList();
            var stock = (await db.Set<ProductVariant>().Where(v => v.Shop == user.Shop && shown.Contains(v.Product)).Select(v => new { v.Product, v.Stock }).ToListAsync(cancellation)).ToLookup(v => v.Product, v => v.Stock);
            return page.Of([.. rows.Select(p => new ProductItem(
                p.Id, p.Code, p.Name, p.Category, p.Brand, p.PriceFen, p.OnSale, stock[p.Id].Count(), stock[p.Id].Sum(), p.ReadFields().Completeness(), p.UpdatedAt))]);
        },
        cancellation);

    public Task<Result<ProductShape>> GetAsync(CurrentUser user, ProductId id, CancellationToken cancellation) => store.ReadAsync<Result<ProductShape>>(
        async db => await db.Set<Product>().FirstOrDefaultAsync(p => p.Shop == user.Shop && p.Id == id, cancellation) is { } product
            ? ProductShape.Of(product, await VariantsAsync(db, product, cancellation))
            : Refusal.NotFound,
        cancellation);

    public Task<Result<ProductShape>> CreateAsync(CurrentUser user, ProductInput input, CancellationToken cancellation) => store.WriteAsync<Result<ProductShape>>(
        async db =>
        {
            if (ProductRows.Fault(input, isNew: true) is { } fault)
            {
                return fault;
            }

            var product = new Product { Shop = user.Shop, Id = ProductId.New(time), Code = "", Name = "", Fields = StoredJson.Write(new ProductFields()), UpdatedAt = time.GetUtcNow() };
            db.Add(product);
            return await SaveAsync(db, user, product, [], input, "product.created", cancellation);
        },
        cancellation);

    public Task<Result<ProductShape>> ChangeAsync(CurrentUser user, ProductId id, ProductInput input, CancellationToken cancellation) => store.WriteAsync<Result<ProductShape>>(
        async db =>
        {
            await KnowledgeIndex.LockAsync(db, store.Dialect, user.Shop, cancellation);
            if (await db.Set<Product>().FirstOrDefaultAsync(p => p.Shop == user.Shop && p.Id == id, cancellation) is not { } product)
            {
                return Refusal.NotFound;
            }

            return ProductRows.Fault(input, isNew: false) is { } fault ? fault : await SaveAsync(db, user, product, await VariantsAsync(db, product, cancellation), input, "product.changed", cancellation);
        },
        cancellation);

    /// <summary>Deletes a product; orders keep the name it had.</summary>
    public Task<Result<Done>> DeleteAsync(CurrentUser user, ProductId id, CancellationToken cancellation) => store.WriteAsync<Result<Done>>(
        async db =>
        {
            await KnowledgeIndex.LockAsync(db, store.Dialect, user.Shop, cancellation);
            if (await db.Set<Product>().FirstOrDefaultAsync(p => p.Shop == user.Shop && p.Id == id, cancellation) is not { } product)
            {
                return Refusal.NotFound;
            }

            db.RemoveRange(await VariantsAsync(db, product, cancellation));
            db.Remove(product);
            await KnowledgeIndex.RemoveAsync(db, store.Dialect, user.Shop, [id.Value], cancellation);
            audit.Enter(db, user, "product.deleted", "product", id.ToString());
            return default(Done);
        },
        cancellation);

    private static Task<List<ProductVariant>> VariantsAsync(ZhiyinDb db, Product product, CancellationToken cancellation)
        => db.Set<ProductVariant>().Where(v => v.Shop == product.Shop && v.Product == product.Id).ToListAsync(cancellation);

    private async Task<Result<ProductShape>> SaveAsync(ZhiyinDb db, CurrentUser user, Product product, IReadOnlyList<ProductVariant> variants, ProductInput input, string action, CancellationToken cancellation)
    {
        var code = input.Code?.Trim() ?? product.Code;
        if (await db.Set<Product>().AnyAsync(p => p.Shop == user.Shop && p.Code == code && p.Id != product.Id, cancellation))
        {
            return new Refusal(409, "code_taken", $"商品编码 {code} 已经有了", $"The code {code} is taken");
        }

        ProductRows.Apply(product, input, time.GetUtcNow());
        variants = input.Variants is { } wanted ? ProductRows.Replace(db, product, variants, wanted) : variants;
        await KnowledgeIndex.PutAsync(db, store.Dialect, user.Shop, [ProductRows.Draft(product, variants)], cancellation);
        audit.Enter(db, user, action, "product", product.Id.ToString());
        return ProductShape.Of(product, variants);
    }
}
