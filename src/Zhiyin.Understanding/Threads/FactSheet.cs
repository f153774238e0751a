using System.Collections.Immutable;
using System.Text.Json;

namespace Zhiyin.Understanding.Threads;

/// <summary>One value the shop knows: where it stands (<c>product.attrs.克重</c>) and its text as written.</summary>
public sealed record Fact(string Path, string Value)
{
    /// <summary>The last name of the path, e.g. <c>克重</c>; a dot between digits belongs to the name (<c>stock.胡桃色1.8m</c>).</summary>
    public string Key => Path[KeyStart()..];

    private int KeyStart()
    {
        for (var i = Path.Length - 1; i >= 0; i--)
        {
            if (Path[i] == '.' && !(i > 0 && i + 1 < Path.Length && char.IsAsciiDigit(Path[i - 1]) && char.IsAsciiDigit(Path[i + 1])))
            {
                return i + 1;
            }
        }

        return 0;
    }
}

/// <summary>
/// What the shop knows about the matter, flattened from the open <c>facts</c>, <c>order</c> and <c>product</c> objects of CONTRACT.md §1.
/// Known top-level keys: order, product, category, attrs, price, stock, policy, case, actions, now; their inner keys are as the shop writes them.
/// </summary>
public sealed class FactSheet
{
    private FactSheet(JsonElement root, ImmutableArray<Fact> all, ImmutableArray<string>? actions, OrderStatus status, bool hasFacts)
    {
        Root = root;
        All = all;
        Actions = actions;
        Status = status;
        HasFacts = hasFacts;
    }

    /// <summary>The merged object (for rules that need its structure, e.g. a size chart).</summary>
    public JsonElement Root { get; }

    /// <summary>Every scalar with its path, in document order.</summary>
    public ImmutableArray<Fact> All { get; }

    /// <summary>Back-office actions on record; null when the caller gave none to judge by, empty when nothing was done.</summary>
    public ImmutableArray<string>? Actions { get; }

    /// <summary>State of the order.</summary>
    public OrderStatus Status { get; }

    /// <summary>True when a <c>facts</c> object was given: only then can a figure be unsupported.</summary>
    public bool HasFacts { get; }

    /// <summary>The values whose key (any part of the path) equals one of <paramref name="keys"/>.</summary>
    public IEnumerable<Fact> Named(params string[] keys)
        => All.Where(f => f.Path.Split('.').Any(part => keys.Contains(part.Split('[')[0], StringComparer.OrdinalIgnoreCase)));

    /// <summary>The text at a path of names, e.g. <c>Text("product", "category")</c>; null when absent.</summary>
    public string? Text(params string[] path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var at = Root;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return Scalar(at);
    }

    /// <summary>Builds the sheet from the parts of a request; returns null when none of them is there.</summary>
    public static FactSheet? From(JsonElement? facts, JsonElement? order = null, JsonElement? product = null)
    {
        var hasFacts = facts is { ValueKind: JsonValueKind.Object };
        if (!hasFacts && order is not { ValueKind: JsonValueKind.Object } && product is not { ValueKind: JsonValueKind.Object or JsonValueKind.String })
        {
            return null;
        }

        var root = Merge(hasFacts ? facts : null, order, product);
        var all = ImmutableArray.CreateBuilder<Fact>();
        Flatten(root, "", all);
        ImmutableArray<string>? actions = null;
        if (root.TryGetProperty("actions", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            actions = [.. list.EnumerateArray().Select(Words)];
        }

        var status = OrderStatus.Unknown;
        if (root.TryGetProperty("order", out var o) && o.ValueKind == JsonValueKind.Object
            && o.TryGetProperty("status", out var s) && Scalar(s) is { } word)
        {
            status = Enum.TryParse<OrderStatus>(word, ignoreCase: true, out var parsed) ? parsed : OrderStatus.Unknown;
        }

        status = status == OrderStatus.Unknown ? OrderStates.Of(all) : status;
        return new FactSheet(root, all.ToImmutable(), actions, status, hasFacts);
    }

    private static JsonElement Merge(JsonElement? facts, JsonElement? order, JsonElement? product)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in facts?.EnumerateObject() ?? default)
            {
                // A top-level order or product merges into the one inside facts, and wins.
                var over = property.Name switch { "order" => order, "product" => product, _ => null };
                writer.WritePropertyName(property.Name);
                if (over is { ValueKind: JsonValueKind.Object } top && property.Value.ValueKind == JsonValueKind.Object)
                {
                    writer.WriteStartObject();
                    foreach (var inner in property.Value.EnumerateObject().Where(p => !top.TryGetProperty(p.Name, out _)))
                    {
                        inner.WriteTo(writer);
                    }

                    foreach (var inner in top.EnumerateObject())
                    {
                        inner.WriteTo(writer);
                    }

                    writer.WriteEndObject();
                }
                else
                {
                    (over ?? property.Value).WriteTo(writer);
                }
            }

            WriteMissing(writer, "order", facts, order);
            WriteMissing(writer, "product", facts, product);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }

    private static void WriteMissing(Utf8JsonWriter writer, string name, JsonElement? facts, JsonElement? value)
    {
        if (value is { ValueKind: JsonValueKind.Object or JsonValueKind.String } v && (facts is not { } f || !f.TryGetProperty(name, out _)))
        {
            writer.WritePropertyName(name);
            v.WriteTo(writer);
        }
    }

    private static void Flatten(JsonElement element, string path, ImmutableArray<Fact>.Builder all)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Flatten(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", all);
                }

                break;
            case JsonValueKind.Array:
                var i = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Flatten(item, $"{path}[{i++}]", all);
                }

                break;
            default:
                if (Scalar(element) is { } value)
                {
                    all.Add(new Fact(path, value));
                }

                break;
        }
    }

    // An action may be written as text or as an object such as {"what": "改地址", "result": "成功"}: its values say what was done.
    private static string Words(JsonElement action)
    {
        var parts = ImmutableArray.CreateBuilder<Fact>();
        Flatten(action, "", parts);
        return string.Join(' ', parts.Select(p => p.Value));
    }

    private static string? Scalar(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
