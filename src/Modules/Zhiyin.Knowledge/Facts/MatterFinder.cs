using System.Text.RegularExpressions;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Search;

namespace Zhiyin.Knowledge.Facts;

/// <summary>The order, the product and the other products that a conversation is about.</summary>
internal sealed record Matter(Order? Order, bool OrderOfAnother, ProductId? Product, IReadOnlyList<ProductId> Named, IReadOnlyList<TalkDone> Done);

/// <summary>Finds out what a conversation is about. An order of another buyer is never the order at hand.</summary>
internal static partial class MatterFinder
{
    private const int MostTexts = 6;
    private const int LongestRead = 200;
    private const int MostOrders = 50;

    public static async Task<Matter> FindAsync(ZhiyinDb db, ShopId shop, TalkMatter talk, IReadOnlyList<string> buyerTexts, CancellationToken cancellation)
    {
        var texts = buyerTexts.Reverse().Take(MostTexts).Select(t => t.Length > LongestRead ? t[..LongestRead] : t).ToList();
        var (order, another) = await NamedOrderAsync(db, shop, talk, texts, cancellation);
        var named = await NamedProductsAsync(db, shop, talk, texts, cancellation);
        order ??= await OwnOrderAsync(db, shop, talk, named, cancellation);
        var product = named.Count > 0 ? named[0] : (ProductId?)null;
        if (product is null && order?.ReadDetails().Items is [var first, ..])
        {
            product = await db.Set<Product>().Where(p => p.Shop == shop && p.Code == first.Code).Select(p => (ProductId?)p.Id).FirstOrDefaultAsync(cancellation);
        }

        return new(order, another && order is null, product, [.. named.Skip(1)], talk.Done ?? []);
    }

    private static async Task<(Order? Order, bool Another)> NamedOrderAsync(ZhiyinDb db, ShopId shop, TalkMatter talk, List<string> texts, CancellationToken cancellation)
    {
        var numbers = talk.Cards.Take(1).Select(c => c.OrderNumber).OfType<string>().Concat(texts.SelectMany(t => NumberLike().Matches(t)).Select(m => m.Value))
            .Concat(talk.Cards.Select(c => c.OrderNumber).OfType<string>()).Distinct(StringComparer.Ordinal).Take(20).ToList();
        if (numbers.Count == 0)
        {
            return (null, false);
        }

        var found = await db.Set<Order>().AsNoTracking().Where(o => o.Shop == shop && numbers.Contains(o.Number)).ToListAsync(cancellation);
        var inOrder = found.OrderBy(o => numbers.IndexOf(o.Number)).ToList();
        var own = inOrder.Find(o => o.BuyerIdentifier is null || o.BuyerIdentifier == talk.BuyerIdentifier);
        return (own, own is null && inOrder.Count > 0);
    }

    // The last card first, then names and codes in the texts, newest first.
    private static async Task<List<ProductId>> NamedProductsAsync(ZhiyinDb db, ShopId shop, TalkMatter talk, List<string> texts, CancellationToken cancellation)
    {
        var found = new List<ProductId>();
        var codes = talk.Cards.Select(c => c.ProductCode).OfType<string>().Distinct(StringComparer.Ordinal).Take(5).ToList();
        if (codes.Count > 0)
        {
            var byCode = await db.Set<Product>().Where(p => p.Shop == shop && codes.Contains(p.Code)).Select(p => new { p.Id, p.Code }).ToListAsync(cancellation);
            found.AddRange(byCode.OrderBy(p => codes.IndexOf(p.Code)).Select(p => p.Id));
        }

        var spoken = new List<ProductId>();
        foreach (var text in texts.Where(t => t.Length >= 2))
        {
            var plain = NameRank.Plain(text);
            // A word that begins with a letter (t恤, u盘) is lost among the pairs of a sentence: it is asked for by itself too.
            foreach (var query in MixedWord().Matches(text).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(3).Prepend(text))
            {
                foreach (var hit in await KnowledgeSearch.FindAsync(db, shop, query, [EntryKind.Product], 5, cancellation))
                {
                    if (Names(plain, hit))
                    {
                        spoken.Add(new ProductId(hit.Id));
                    }
                }
            }
        }

        // A product that the newest words name goes before a card sent earlier, but not before the card that began the talk about it.
        return [.. found.Take(1).Concat(spoken).Concat(found).Distinct()];
    }

    private static bool Names(string plain, FoundKnowledge hit)
        => NameRank.Names(plain, hit.Title) || hit.Names.Any(name => NameRank.Names(plain, name)) || Covered(plain, NameRank.Plain(hit.Title));

    // «那个短袖T恤» for «圆领短袖T恤»: most of the name's pairs are there.
    private static bool Covered(string text, string name)
    {
        var pairs = Math.Max(name.Length - 1, 0);
        var hits = 0;
        for (var i = 0; i < pairs; i++)
        {
            hits += text.Contains(name.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        return hits >= 2 && hits * 10 >= pairs * 6;
    }

    private static async Task<Order?> OwnOrderAsync(ZhiyinDb db, ShopId shop, TalkMatter talk, List<ProductId> named, CancellationToken cancellation)
    {
        if (talk.BuyerIdentifier is not { } buyer)
        {
            return null;
        }

        var own = await db.Set<Order>().AsNoTracking().Where(o => o.Shop == shop && o.BuyerIdentifier == buyer && o.Status != OrderState.Closed && o.Status != OrderState.None)
            .OrderByDescending(o => o.PlacedAt).Take(MostOrders).ToListAsync(cancellation);
        if (own.Count > 1 && named.Count > 0)
        {
            var codes = await db.Set<Product>().Where(p => p.Shop == shop && named.Contains(p.Id)).Select(p => p.Code).ToListAsync(cancellation);
            var with = own.FindAll(o => o.ReadDetails().Items.Any(i => codes.Contains(i.Code)));
            own = with.Count > 0 ? with : own;
        }

        var open = own.FindAll(o => o.Status != OrderState.Signed);
        return open.Count == 1 ? open[0] : open.Count == 0 && own.Count == 1 ? own[0] : null;
    }

    [GeneratedRegex("[A-Za-z0-9][A-Za-z0-9-]{5,39}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLike();

    [GeneratedRegex("[A-Za-z]{1,6}[\u4e00-\u9fff]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MixedWord();
}

file static class SpanContains
{
    public static bool Contains(this string text, ReadOnlySpan<char> part, StringComparison comparison) => text.AsSpan().Contains(part, comparison);
}
