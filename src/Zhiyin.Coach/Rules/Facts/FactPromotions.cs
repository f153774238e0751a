using System.Globalization;
using System.Text.Json;
using Zhiyin.Coach.Promotions;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Tells whether an amount is what some of the goods cost under the promotions in the facts (handbook §4.6).</summary>
internal static class FactPromotions
{
    private const int MostPieces = 10;

    /// <summary>True when one to ten pieces at a price of the facts come to <paramref name="amount"/> yuan.</summary>
    public static bool Reach(FactSheet facts, List<FactFigure> known, decimal amount)
    {
        var rules = Rules(facts, out _);
        if (rules.Count == 0)
        {
            return false;
        }

        foreach (var figure in known)
        {
            if (figure.Topic != Topic.Price || figure.Quantity.Value <= 0)
            {
                continue;
            }

            for (var n = 1; n <= MostPieces; n++)
            {
                if (PromotionCalculator.Price([new CartLine("", figure.Quantity.Value, n)], rules).Total == amount)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The promotions that the facts give as data; <paramref name="whole"/> is false when one of them was not understood.</summary>
    public static List<PromotionRule> Rules(FactSheet facts, out bool whole)
    {
        whole = true;
        var rules = new List<PromotionRule>();
        if (!facts.Root.TryGetProperty("promotions", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return rules;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            var type = Text(item, "type") switch { "minus" => PromotionType.Minus, "discount" => PromotionType.Discount, "nth" => PromotionType.Nth, "fixed" => PromotionType.Fixed, _ => (PromotionType?)null };
            if (type is { } known && Number(item, "value") is { } value)
            {
                var layer = Text(item, "layer") switch { "item" => PromotionLayer.Item, "cross" => PromotionLayer.CrossShop, "platform" => PromotionLayer.PlatformCoupon, "payment" => PromotionLayer.Payment, _ => PromotionLayer.Shop };
                rules.Add(new PromotionRule(layer, known, Number(item, "threshold") ?? 0, value) { Cap = Number(item, "cap"), PerStep = Text(item, "unit") == "每满", ByPieces = Text(item, "by") == "件", Nth = (int)(Number(item, "nth") ?? 2) });
            }
            else
            {
                whole = false;
            }
        }

        return rules;
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;

    private static decimal? Number(JsonElement item, string name)
        => !item.TryGetProperty(name, out var v) ? null
            : v.ValueKind == JsonValueKind.Number && v.TryGetDecimal(out var number) ? number
            : v.ValueKind == JsonValueKind.String && decimal.TryParse(v.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
}
