using System.Collections.Immutable;
using System.Text.Json;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Answering;

/// <summary>Two products by the attributes in which they differ, and by nothing they share; which to take is asked, by the difference that matters most (handbook S05).</summary>
internal static class CompareAnswer
{
    private const int MostDifferences = 3;
    private static readonly string[] s_words = ["区别", "不同", "差别", "哪个好", "哪款好", "选哪", "对比", "比一下", "比起来", "和另一", "跟另一"];

    public static Answer? To(ThreadReading thread)
    {
        var facts = thread.Conversation.Facts!;
        var text = thread.LastBuyerTurn.Text;
        if ((!s_words.Any(w => text.Contains(w, StringComparison.Ordinal)) && !thread.Intents.Any(i => i is { Code: "S05" or "S19", Score: > 0.4 }))
            || Products.Of(facts) is not [var one, var other, ..] || Products.Name(one.Product) is not { } first || Products.Name(other.Product) is not { } second)
        {
            return null;
        }

        var (mine, theirs) = (Values(one.Product, one.Path == "product" ? facts.Root : default), Values(other.Product, default));
        var keys = mine.Keys.Where(k => theirs.TryGetValue(k, out var value) && value != mine[k] && !IsFor(k)).OrderByDescending(k => text.Contains(k, StringComparison.Ordinal)).Take(MostDifferences).ToList();
        var (extra, otherExtra) = (Alone(mine, theirs), Alone(theirs, mine));
        if (keys.Count == 0 && (extra ?? otherExtra) is null)
        {
            return null;
        }

        var paths = keys.SelectMany(k => new[] { PathOf(one, k), PathOf(other, k) }).ToImmutableArray();
        var words = $"{first}{Side(mine, keys, extra)}；{second}{Side(theirs, keys, otherExtra)}";
        return new(keys.Count == 0 ? words : $"两款主要差在{string.Join('、', keys)}：{words}", paths, keys.Count > 1 ? $"您更看重{keys[0]}，还是{keys[1]}呢？" : "您平时主要怎么用呢？");
    }

    // One product's side: the differing values, what only it has, and whom it suits where the shop says so.
    private static string Side(Dictionary<string, string> values, List<string> keys, string? extra)
    {
        if (!keys.Contains("价格") && values.TryGetValue("价格", out _))
        {
            keys = [.. keys, "价格"];
        }

        var said = keys.Select(k => k == "价格" ? values[k] : $"{k}{values[k]}").ToList();
        if (extra is not null)
        {
            said.Add($"{extra}{values[extra]}");
        }

        var suits = values.FirstOrDefault(v => IsFor(v.Key)).Value;
        return string.Join("、", said) + (suits is null ? "" : $"，适合{(suits.StartsWith("适合", StringComparison.Ordinal) ? suits[2..] : suits)}");
    }

    private static string? Alone(Dictionary<string, string> one, Dictionary<string, string> other)
        => one.Keys.FirstOrDefault(k => !other.ContainsKey(k) && k != "价格" && !IsFor(k));

    private static bool IsFor(string key) => key.StartsWith("适合", StringComparison.Ordinal) || key is "适用人群" or "人群" or "场景" or "适用场景";

    private static string PathOf((JsonElement Product, string Path) item, string key)
    {
        var inner = item.Product.TryGetProperty("attrs", out var attrs) && attrs.ValueKind == JsonValueKind.Object && attrs.TryGetProperty(key, out _) ? $"{item.Path}.attrs.{key}"
            : item.Product.TryGetProperty(key, out _) ? $"{item.Path}.{key}"
            : key == "价格" && item.Product.TryGetProperty("price", out _) ? $"{item.Path}.price" : null;
        return inner ?? (key == "价格" ? "price" : $"attrs.{key}");
    }

    private static Dictionary<string, string> Values(JsonElement product, JsonElement root)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in new[] { product, root })
        {
            if (place.ValueKind == JsonValueKind.Object && place.TryGetProperty("attrs", out var attrs) && attrs.ValueKind == JsonValueKind.Object)
            {
                foreach (var attr in attrs.EnumerateObject())
                {
                    if (Facts.Text(attr.Value) is { Length: > 0 and <= 40 } value)
                    {
                        values.TryAdd(attr.Name, value);
                    }
                }
            }

            if (place.ValueKind == JsonValueKind.Object && !(place.TryGetProperty("attrs", out _)) && place.TryGetProperty("名称", out _))
            {
                // A flat record: every value beside the name is an attribute.
                foreach (var value in place.EnumerateObject())
                {
                    if (!Products.IsName(value.Name) && Facts.Text(value.Value) is { Length: > 0 and <= 40 } said)
                    {
                        values.TryAdd(value.Name, said);
                    }
                }
            }

            if (place.ValueKind == JsonValueKind.Object && place.TryGetProperty("price", out var price) && Facts.Text(price) is { } yuan)
            {
                values.TryAdd("价格", yuan.EndsWith('元') ? yuan : yuan + "元");
            }
        }

        return values;
    }
}
