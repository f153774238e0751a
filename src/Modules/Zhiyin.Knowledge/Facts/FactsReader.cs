using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Policies;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Promotions;
using Zhiyin.People.Shops;

namespace Zhiyin.Knowledge.Facts;

/// <summary>Reads what is known of a matter and puts it together.</summary>
internal static class FactsReader
{
    private const int MostOthers = 4;

    public static async Task<KnownFacts> ReadAsync(ZhiyinDb db, ShopId shop, Matter matter, DateTimeOffset now, CancellationToken cancellation)
    {
        var zone = ShopTime.Of(await db.Set<Shop>().Where(s => s.Id == shop).Select(s => s.Zone).FirstOrDefaultAsync(cancellation));
        var products = await ProductsAsync(db, shop, matter, zone, cancellation);
        var product = matter.Product is { } id ? products.Find(p => p.Id == id) : null;
        var others = products.FindAll(p => p.Id != product?.Id);
        var day = matter.Order?.PlacedAt ?? now;
        var policies = (await db.Set<Policy>().AsNoTracking().Where(p => p.Shop == shop && p.From <= day && (p.To == null || p.To > day)).ToListAsync(cancellation))
            .GroupBy(p => p.Title, StringComparer.Ordinal).Select(g => g.OrderByDescending(p => p.From).First()).OrderBy(p => p.Kind).ThenBy(p => p.Title, StringComparer.Ordinal).ToList();
        var promotions = (await db.Set<Promotion>().AsNoTracking().Where(p => p.Shop == shop && p.From <= day && p.To > day).ToListAsync(cancellation))
            .Where(p => p.ReadRule().IsFor(product?.Code)).OrderBy(p => p.From).ThenBy(p => p.Name, StringComparer.Ordinal).ToList();
        if (product is null && matter.Order is null && policies.Count == 0 && promotions.Count == 0 && others.Count == 0)
        {
            return KnownFacts.None with { OrderOfAnother = matter.OrderOfAnother };
        }

        var order = matter.Order is { } o ? OrderWords.Card(o, await OrderActions.OfAsync(db, shop, o.Id, cancellation), now, zone) : null;
        var named = others.FindAll(p => matter.Named.Contains(p.Id));
        return new KnownFacts
        {
            Facts = FactsWriter.Write(matter.Order, product, named, policies, promotions, order is null ? null : Actions(order, matter.Done, zone), now, zone),
            Order = order,
            Product = product,
            Others = [.. named, .. others.Except(named).Take(Math.Max(0, MostOthers - named.Count))],
            OthersNamed = named.Count,
            Sources =
            [
                .. order is null ? Array.Empty<Source>() : [new Source("order", order.Number, order.Id.ToString())],
                .. product is null ? Array.Empty<Source>() : [new Source("product", product.Name, product.Id.ToString())],
                .. named.Select(p => new Source("product", p.Name, p.Id.ToString())),
                .. policies.Select(p => new Source("policy", p.Title, p.Id.ToString())),
                .. promotions.Select(p => new Source("promotion", p.Name, p.Id.ToString())),
            ],
            OrderOfAnother = matter.OrderOfAnother,
        };
    }

    // Only with an order at hand is there a record to look into: without one nothing is said about what was done.
    private static List<string> Actions(OrderCard order, IReadOnlyList<TalkDone> done, ShopTime zone)
        => [.. order.Actions.Select(a => (a.At, Words: ActionWords.Say(a.Kind, a.Note, a.At, zone))).Concat(done.Select(d => (d.At, Words: $"{zone.Minute(d.At)} {d.Words}"))).OrderByDescending(a => a.At).Select(a => a.Words)];

    private static async Task<List<ProductCard>> ProductsAsync(ZhiyinDb db, ShopId shop, Matter matter, ShopTime zone, CancellationToken cancellation)
    {
        var wanted = matter.Named.Take(MostOthers).Concat(matter.Product is { } p ? [p] : []).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var rows = await db.Set<Product>().AsNoTracking().Where(x => x.Shop == shop && wanted.Contains(x.Id)).ToListAsync(cancellation);
        if (rows.Find(x => x.Id == matter.Product) is { Category.Length: > 0 } main && rows.Count <= MostOthers)
        {
            rows.AddRange(await db.Set<Product>().AsNoTracking().Where(x => x.Shop == shop && x.Category == main.Category && x.OnSale && !wanted.Contains(x.Id))
                .OrderBy(x => x.Code).Take(MostOthers + 1 - rows.Count).ToListAsync(cancellation));
        }

        var ids = rows.Select(x => x.Id).ToList();
        var variants = (await db.Set<ProductVariant>().AsNoTracking().Where(v => v.Shop == shop && ids.Contains(v.Product)).ToListAsync(cancellation)).ToLookup(v => v.Product);
        return [.. rows.OrderBy(x => wanted.IndexOf(x.Id) is var at && at < 0 ? int.MaxValue : at).Select(x => ProductWords.Card(x, variants[x.Id], zone))];
    }
}
