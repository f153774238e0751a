using System.Text.Json;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>Several products in a fact sheet: a list under «product», or one under «product» and more under «others»; each with its path.</summary>
internal static class Products
{
    private static readonly string[] s_names = ["名称", "title", "name", "品名", "商品", "型号"];
    private static readonly string[] s_lists = ["product", "products", "商品", "others"];

    /// <summary>The products in the order of the sheet.</summary>
    public static List<(JsonElement Product, string Path)> Of(FactSheet facts)
    {
        var list = new List<(JsonElement, string)>();
        if (facts.Root.ValueKind != JsonValueKind.Object)
        {
            return list;
        }

        foreach (var name in s_lists)
        {
            if (!facts.Root.TryGetProperty(name, out var found))
            {
                continue;
            }

            if (found.ValueKind == JsonValueKind.Array)
            {
                var i = 0;
                foreach (var item in found.EnumerateArray())
                {
                    if (item.ValueKind == JsonValueKind.Object)
                    {
                        list.Add((item, $"{name}[{i}]"));
                    }

                    i++;
                }
            }
            else if (found.ValueKind == JsonValueKind.Object)
            {
                list.Add((found, name));
            }
        }

        return list;
    }

    /// <summary>What the product is called; null when nothing says it.</summary>
    public static string? Name(JsonElement product)
    {
        foreach (var key in s_names)
        {
            if (product.TryGetProperty(key, out var name) && name.ValueKind == JsonValueKind.String)
            {
                return name.GetString();
            }
        }

        return null;
    }

    /// <summary>True for a key that names the product.</summary>
    public static bool IsName(string key) => s_names.Contains(key);
}
