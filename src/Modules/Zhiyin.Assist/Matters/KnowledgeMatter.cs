using System.Globalization;
using Zhiyin.Knowledge.Facts;

namespace Zhiyin.Assist.Matters;

/// <summary>What the shop's knowledge base says about a conversation.</summary>
internal sealed class KnowledgeMatter(FactsBook book) : IMatterSource
{
    // Facts of the product at hand stand at the top of the sheet, under these names.
    private static readonly string[] s_ofProduct = ["product", "attrs", "price", "stock", "restock", "size_chart", "category"];

    public async Task<Matter> OfAsync(ShopId shop, BuyerId buyer, ConversationId conversation, IReadOnlyList<string> buyerTexts, DateTimeOffset now, CancellationToken cancellation)
        => Of(await book.ForConversationAsync(shop, buyer, conversation, buyerTexts, now, cancellation));

    internal static Matter Of(KnownFacts known)
        => new(known.Facts, known.Order is { } order ? Order(order) : null, known.Product is { } product ? Product(product) : null, [.. Sources(known)]);

    private static OrderAtHand Order(OrderCard order)
        => new(
            order.Id.ToString(),
            order.Number,
            order.Status.ToString().ToLowerInvariant(),
            order.StatusName,
            [.. order.Items.Select(i => string.Join(' ', new[] { i.Name, i.Spec, $"×{i.Qty}" }.Where(w => w.Length > 0)))],
            [.. order.Facts.Select(f => new FactShape(f.Name, f.Value))],
            [.. order.Actions.Select(a => new ActionAtHand(a.Name, a.Note, a.By, a.At))]);

    private static ProductAtHand Product(ProductCard product)
    {
        var prices = product.Variants.Select(v => v.PriceFen).DefaultIfEmpty(product.PriceFen).ToList();
        var (least, most) = (prices.Min(), prices.Max());
        return new(product.Id.ToString(), product.Name, least == most ? Yuan(least) : $"{Yuan(least)}–{Yuan(most)}", [.. product.Facts.Select(f => new FactShape(f.Name, f.Value))]);
    }

    private static IEnumerable<MatterSource> Sources(KnownFacts known)
    {
        var (others, promotions, own) = (0, 0, known.Product is not null);
        foreach (var source in known.Sources)
        {
            var shape = new SourceShape(source.Kind, source.Title, source.Id);
            switch (source.Kind)
            {
                case "order":
                    yield return new("order", shape);
                    break;
                case "product" when own:
                    own = false;
                    foreach (var path in s_ofProduct)
                    {
                        yield return new(path, shape);
                    }

                    break;
                case "product":
                    yield return new($"others[{others++}]", shape);
                    break;
                case "policy":
                    yield return new($"policy.{source.Title}", shape);
                    break;
                case "promotion":
                    yield return new($"promotions[{promotions++}]", shape);
                    break;
            }
        }
    }

    private static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"¥{fen / 100m:0.##}");
}
