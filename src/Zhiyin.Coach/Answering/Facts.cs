using System.Text.Json;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>Finds structured facts, which stand at the top of the sheet or inside its product.</summary>
internal static class Facts
{
    /// <summary>The element called one of <paramref name="names"/> and its path; null when there is none.</summary>
    public static (JsonElement Element, string Path)? Find(FactSheet facts, JsonValueKind kind, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (facts.Root.TryGetProperty(name, out var top) && top.ValueKind == kind)
            {
                return (top, name);
            }

            if (facts.Root.TryGetProperty("product", out var product) && product.ValueKind == JsonValueKind.Object && product.TryGetProperty(name, out var inner) && inner.ValueKind == kind)
            {
                return (inner, "product." + name);
            }
        }

        return null;
    }

    /// <summary>A scalar as text; null for anything else.</summary>
    public static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };
}
