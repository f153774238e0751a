using System.Text.Encodings.Web;
using System.Text.Json;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Policies;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Promotions;

namespace Zhiyin.Knowledge.Facts;

/// <summary>
/// Writes the <c>facts</c> object of CONTRACT.md §1. Every fact stands once, under the name by which the coach's rules know it: goods chosen as order.商品[].规格, stock by variant,
/// promotions with the terms that the arithmetic reads. What must never be said (forbidden claims) keeps an English key, which is not spoken.
/// </summary>
internal static class FactsWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement Write(
        Order? order, ProductCard? product, IReadOnlyList<ProductCard> others, IReadOnlyList<Policy> policies, IReadOnlyList<Promotion> promotions,
        IReadOnlyList<string>? actions, DateTimeOffset now, ShopTime zone)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            if (order is not null)
            {
                WriteOrder(json, order, now, zone);
            }

            if (product is not null)
            {
                json.WriteString("category", product.Category);
                WriteProduct(json, "product", product);
                WriteGoods(json, product, zone);
            }

            if (others.Count > 0)
            {
                json.WriteStartArray("others");
                foreach (var other in others)
                {
                    WriteOther(json, other, zone);
                }

                json.WriteEndArray();
            }

            WritePolicies(json, policies);
            WritePromotions(json, promotions, zone);
            if (actions is not null)
            {
                WriteLines(json, "actions", actions);
            }

            json.WriteString("now", zone.Local(now).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }

    private static void WriteOrder(Utf8JsonWriter json, Order order, DateTimeOffset now, ShopTime zone)
    {
        var details = order.ReadDetails();
        json.WriteStartObject("order");
        json.WriteString("订单号", order.Number);
        json.WriteString("status", order.Status.ToString().ToLowerInvariant());
        json.WriteString("状态", OrderWords.NameOf(order.Status));
        json.WriteStartArray("items");
        foreach (var item in details.Items)
        {
            json.WriteStartObject();
            json.WriteString("名称", item.Name);
            if (item.Spec.Length > 0)
            {
                json.WriteString("规格", item.Spec);
            }

            json.WriteString("数量", $"{item.Qty}件");
            json.WriteString("单价", Yuan.Said(item.PriceFen));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        foreach (var fact in OrderWords.Facts(order, details, now, zone))
        {
            json.WriteString(fact.Name, fact.Value);
        }

        if (details.NoReturn)
        {
            json.WriteBoolean("confirm_no_reason", true);
        }

        json.WriteEndObject();
    }

    private static void WriteOther(Utf8JsonWriter json, ProductCard other, ShopTime zone)
    {
        json.WriteStartObject();
        json.WriteString("名称", other.Name);
        WriteGoods(json, other, zone);
        json.WriteEndObject();
    }

    private static void WriteProduct(Utf8JsonWriter json, string name, ProductCard product)
    {
        json.WriteStartObject(name);
        json.WriteString("名称", product.Name);
        json.WriteString("category", product.Category);
        json.WriteString("编号", product.Code);
        if (product.Brand.Length > 0)
        {
            json.WriteString("品牌", product.Brand);
        }

        if (product.Fields.Warranty.Length > 0)
        {
            json.WriteString("质保", product.Fields.Warranty);
        }

        foreach (var (list, lines) in product.Fields.Lists().Append(("forbidden_claims", product.Fields.ForbiddenClaims)).Where(l => l.Item2.Count > 0))
        {
            WriteLines(json, list, lines);
        }

        json.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter json, string name, IReadOnlyList<string> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }

    // Attributes, price, stock, arrivals and sizes: the top level for the product at hand, inside its own object for another.
    private static void WriteGoods(Utf8JsonWriter json, ProductCard product, ShopTime zone)
    {
        json.WriteStartObject("attrs");
        foreach (var (name, value) in product.Fields.Attrs)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        WritePrice(json, product);
        if (product.Variants.Count == 1 && product.Variants[0].Name.Length == 0)
        {
            json.WriteNumber("stock", product.Variants[0].Stock);
        }
        else if (product.Variants.Count > 0)
        {
            json.WriteStartObject("stock");
            foreach (var variant in product.Variants.DistinctBy(v => v.Name))
            {
                json.WriteNumber(variant.Name.Length > 0 ? variant.Name : variant.Code, variant.Stock);
            }

            json.WriteEndObject();
        }

        var arriving = product.Variants.Where(v => v is { Stock: 0, ArrivesAt: not null }).DistinctBy(v => v.Name).ToList();
        if (arriving.Count > 0)
        {
            json.WriteStartObject("restock");
            foreach (var variant in arriving)
            {
                json.WriteString(variant.Name.Length > 0 ? variant.Name : "到货", zone.Day(variant.ArrivesAt!.Value));
            }

            json.WriteEndObject();
        }

        if (product.Fields.SizeChart is { Rows.Count: > 0 } chart)
        {
            json.WritePropertyName("size_chart");
            JsonSerializer.Serialize(json, chart.Rows);
        }
    }

    private static void WritePrice(Utf8JsonWriter json, ProductCard product)
    {
        var prices = product.Variants.Select(v => v.PriceFen).DefaultIfEmpty(product.PriceFen).Distinct().ToList();
        if (prices.Count == 1)
        {
            json.WriteNumber("price", Yuan.Of(prices[0]));
            return;
        }

        json.WriteStartObject("price");
        foreach (var variant in product.Variants.DistinctBy(v => v.Name))
        {
            json.WriteNumber(variant.Name, Yuan.Of(variant.PriceFen));
        }

        json.WriteEndObject();
    }

    private static void WritePolicies(Utf8JsonWriter json, IReadOnlyList<Policy> policies)
    {
        if (policies.Count == 0)
        {
            return;
        }

        json.WriteStartObject("policy");
        foreach (var policy in policies)
        {
            json.WriteString(policy.Title, policy.Text);
        }

        json.WriteEndObject();
    }

    private static void WritePromotions(Utf8JsonWriter json, IReadOnlyList<Promotion> promotions, ShopTime zone)
    {
        if (promotions.Count == 0)
        {
            return;
        }

        json.WriteStartArray("promotions");
        foreach (var promotion in promotions)
        {
            var rule = promotion.ReadRule();
            json.WriteStartObject();
            json.WriteString("name", promotion.Name);
            json.WriteString("优惠", promotion.Text);
            json.WriteString("活动截止", zone.Minute(promotion.To));
            if (rule.Gift is { Length: > 0 } gift)
            {
                json.WriteString("赠品", gift);
            }

            if (rule.Type is "minus" or "discount" or "nth" or "fixed")
            {
                json.WriteString("type", rule.Type);
                json.WriteString("layer", rule.Layer);
                json.WriteNumber("threshold", rule.Pieces > 0 ? rule.Pieces : Yuan.Of(rule.ThresholdFen));
                json.WriteNumber("value", rule.Type is "discount" or "nth" ? rule.Tenths : Yuan.Of(rule.ValueFen));
                if (rule.CapFen is { } cap)
                {
                    json.WriteNumber("cap", Yuan.Of(cap));
                }

                if (rule.Type == "nth")
                {
                    json.WriteNumber("nth", rule.Nth);
                }

                if (rule.PerStep)
                {
                    json.WriteString("unit", "每满");
                }

                if (rule.Pieces > 0)
                {
                    json.WriteString("by", "件");
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
