using Zhiyin.Knowledge.Articles;
using Zhiyin.Knowledge.Facts;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Policies;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Promotions;
using Zhiyin.Knowledge.Search;
using Zhiyin.People.Shops;

namespace Zhiyin.Knowledge.Seed;

/// <summary>Fills a shop with the knowledge of a seed file, as it would have been entered. For a shop that knows nothing yet.</summary>
public sealed class KnowledgeSeed(Store store, TimeProvider time)
{
    /// <summary>Stores everything in one write; refuses, naming the entry, when the file breaks a rule of the desk.</summary>
    public Task<Result<Done>> PlantAsync(ShopId shop, SeedFile file, CancellationToken cancellation) => store.WriteAsync(db => PlantAsync(db, shop, file, cancellation), cancellation);

    /// <summary>The same in a write of the caller's.</summary>
    public async Task<Result<Done>> PlantAsync(ZhiyinDb db, ShopId shop, SeedFile file, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var zone = ShopTime.Of(await db.Set<Shop>().Where(s => s.Id == shop).Select(s => s.Zone).FirstOrDefaultAsync(cancellation));
        var drafts = new List<EntryDraft>();
        Refusal? fault = null;
        var names = file.Products.ToDictionary(p => p.Code, StringComparer.Ordinal);
        foreach (var seed in file.Products)
        {
            var input = ProductOf(seed, now, zone);
            fault ??= Named(ProductRows.Fault(input, isNew: true), seed.Code);
            var product = new Product { Shop = shop, Id = ProductId.New(time), Code = seed.Code, Name = seed.Name, Fields = "{}", UpdatedAt = now };
            ProductRows.Apply(product, input, now);
            db.Add(product);
            drafts.Add(ProductRows.Draft(product, ProductRows.Replace(db, product, [], input.Variants ?? [])));
        }

        foreach (var seed in file.Orders)
        {
            var input = OrderOf(seed, names, now, zone);
            fault ??= Named(OrderRows.Fault(input), seed.Number);
            db.Add(OrderRows.Apply(null, shop, OrderId.New(time), input, now));
        }

        foreach (var seed in file.Policies)
        {
            var row = new Policy { Shop = shop, Id = Guid.CreateVersion7(now), Title = "", Text = "", UpdatedAt = now };
            var kind = Enum.TryParse<PolicyKind>(seed.Kind, ignoreCase: true, out var known) ? known : PolicyKind.Other;
            fault ??= Named(EditPolicies.Write(row, new PolicyInput(kind, seed.Title, seed.Text, seed.Params, seed.Source, SeedTime.Read(seed.From, now, zone), SeedTime.ReadIfAny(seed.To, now, zone)), isNew: true), seed.Title);
            db.Add(row);
            drafts.Add(EditPolicies.DraftOf(row));
        }

        foreach (var seed in file.Promotions)
        {
            var row = new Promotion { Shop = shop, Id = Guid.CreateVersion7(now), Name = "", Rule = "{}", Text = "", UpdatedAt = now };
            var kind = Enum.TryParse<PromotionKind>(seed.Kind, ignoreCase: true, out var known) ? known : PromotionKind.Cut;
            fault ??= Named(EditPromotions.Write(row, new PromotionInput(seed.Name, kind, seed.Rule, seed.Text, SeedTime.Read(seed.From, now, zone), SeedTime.Read(seed.To, now, zone)), isNew: true), seed.Name);
            db.Add(row);
        }

        foreach (var seed in file.Articles)
        {
            var row = new Article { Shop = shop, Id = Guid.CreateVersion7(now), Title = "", Body = "", UpdatedAt = now };
            fault ??= Named(EditArticles.Write(row, new ArticleInput(seed.Title, seed.Body, seed.Tags, seed.Products), isNew: true), seed.Title);
            db.Add(row);
            drafts.Add(EditArticles.DraftOf(row));
        }

        if (fault is not null)
        {
            return fault;
        }

        await KnowledgeIndex.PutAsync(db, store.Dialect, shop, drafts, cancellation);
        return default(Done);
    }

    private static Refusal? Named(Refusal? fault, string entry) => fault is null ? null : fault with { Detail = entry };

    private static ProductInput ProductOf(SeedProduct p, DateTimeOffset now, ShopTime zone) => new(p.Code, p.Name, p.Category, p.Brand, p.PriceFen, true, p, [.. p.Variants.Select(v => new VariantShape(v.Code, v.Spec, v.PriceFen, v.Stock, SeedTime.ReadIfAny(v.Arrival, now, zone)))]);

    private static OrderInput OrderOf(SeedOrder o, Dictionary<string, SeedProduct> products, DateTimeOffset now, ShopTime zone) => new(
        o.Number, o.BuyerIdentifier, Enum.TryParse<OrderState>(o.Status, ignoreCase: true, out var status) ? status : null, SeedTime.Read(o.PlacedAt, now, zone), o.PaidFen, new OrderDetails
        {
            Items = [.. o.Items.Select(i => ItemOf(i, products.GetValueOrDefault(i.Code)))],
            PaidAt = SeedTime.ReadIfAny(o.PaidAt, now, zone),
            ShipBy = SeedTime.ReadIfAny(o.ShipBy, now, zone),
            ShippedAt = SeedTime.ReadIfAny(o.ShippedAt, now, zone),
            Carrier = o.Carrier,
            TrackingNo = o.TrackingNo,
            LastTrack = o.LastTrack,
            LastTrackAt = SeedTime.ReadIfAny(o.LastTrackAt, now, zone),
            SignedAt = SeedTime.ReadIfAny(o.SignedAt, now, zone),
            Refund = o.Refund is { } r ? new OrderRefund(r.State, r.Fen, r.Reason, SeedTime.Read(r.AskedAt, now, zone), SeedTime.ReadIfAny(r.DoneAt, now, zone), r.Channel) : null,
            Address = o.Address,
            NoReturn = o.NoReturn,
            FreightInsurance = o.FreightInsurance,
            Note = o.Note,
        });

    private static OrderItem ItemOf(SeedOrderItem item, SeedProduct? product)
    {
        var spec = product?.Variants.FirstOrDefault(v => v.Code == item.Variant)?.Spec;
        return new(item.Code, product?.Name ?? item.Code, item.Variant, spec is null ? "" : OrderWords.Chosen(spec), item.Qty, item.PriceFen);
    }
}
