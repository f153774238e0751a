using System.Text.Json;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Intents;

namespace Zhiyin.Coach.Answering;

/// <summary>Which of several products is what the buyer describes: by the words of its attributes and by the budget (handbook S05, S19). Only what fits in all that was named is offered.</summary>
internal static class PickAnswer
{
    private const int MostSaid = 3;
    private static readonly string[] s_yes = ["有", "是", "true", "支持", "带", "可以"];
    private static readonly string[] s_no = ["无", "没有", "否", "false", "不支持", "不带", "不可以"];

    public static Answer? To(ThreadReading thread)
    {
        var products = Products.Of(thread.Conversation.Facts!);
        if (products.Count < 2 || thread.Stage != Stage.Pre)
        {
            return null;
        }

        var text = thread.LastBuyerTurn.Text;
        var budget = thread.Slots.LastOrDefault(s => s.Slot == "budget") is { } said0 ? said0.Number ?? (Numbers.Read(said0.Text) is [var most, ..] ? most.Value : null) : null;
        var rated = products.Select(p => (p.Product, p.Path, Fit: Fit(p.Product, text, budget))).ToList();
        var best = rated.Where(r => r.Fit is { Against: 0, For.Count: > 0 }).OrderByDescending(r => r.Fit.For.Count).ToList();
        if (best.Count == 0 || (best.Count > 1 && best[0].Fit.For.Count == best[1].Fit.For.Count) || Products.Name(best[0].Product) is not { } name)
        {
            return null;
        }

        var (product, path, fit) = best[0];
        var said = fit.For.Concat(Values(product).Where(v => !fit.For.Contains(v))).Take(Math.Max(MostSaid, fit.For.Count)).ToList();
        return new($"按您的要求，{name}合适：{string.Join("，", said.Select(v => Say(v.Key, v.Value)))}", [.. said.Select(v => $"{path}.{v.Key}")], "您是自己用，还是送人呢？");
    }

    private static (List<(string Key, string Value)> For, int Against) Fit(JsonElement product, string text, decimal? budget)
    {
        var fits = new List<(string, string)>();
        var against = 0;
        foreach (var (key, value) in Values(product))
        {
            if (key.Contains('价', StringComparison.Ordinal) || key == "price")
            {
                var price = Numbers.Read(value) is [var first, ..] ? first.Value : 0;
                if (budget is { } most && price > 0)
                {
                    against += price > most ? 1 : 0;
                    if (price <= most)
                    {
                        fits.Add((key, value));
                    }
                }
            }
            else if (key.Length >= 2 && text.Contains(key, StringComparison.Ordinal) && (s_yes.Contains(value) || s_no.Contains(value)))
            {
                var wanted = !text.Contains("不要" + key, StringComparison.Ordinal) && !text.Contains("没" + key, StringComparison.Ordinal);
                if (s_yes.Contains(value) == wanted)
                {
                    fits.Add((key, value));
                }
                else
                {
                    against++;
                }
            }
            else if (value.Length >= 2 && (text.Contains(value, StringComparison.OrdinalIgnoreCase) || (key.Contains('色', StringComparison.Ordinal) && value.Any(c => c != '色' && c != '大' && c != '深' && c != '浅' && text.Contains(c + "色", StringComparison.Ordinal)))))
            {
                fits.Add((key, value));
            }
        }

        return (fits, against);
    }

    private static IEnumerable<(string Key, string Value)> Values(JsonElement product)
    {
        foreach (var property in product.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object && property.Name is "attrs")
            {
                foreach (var attr in property.Value.EnumerateObject())
                {
                    if (Facts.Text(attr.Value) is { Length: > 0 and <= 24 } inner)
                    {
                        yield return ("attrs." + attr.Name, inner);
                    }
                }
            }
            else if (!Products.IsName(property.Name) && Facts.Text(property.Value) is { Length: > 0 and <= 24 } value)
            {
                yield return (property.Name, value);
            }
        }
    }

    private static string Say(string key, string value) => FactWords.Say(new Understanding.Threads.Fact("attrs." + key[(key.LastIndexOf('.') + 1)..], value), asked: false);
}
