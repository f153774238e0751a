using System.Globalization;
using System.Text.Json;

namespace Zhiyin.Coach.Answering;

/// <summary>A size with the heights (cm) and weights (斤) it is for.</summary>
internal sealed record SizeRow(string Size, (decimal From, decimal To)? Height, (decimal From, decimal To)? Weight, int Index);

/// <summary>Reads a size chart as shops write it (handbook §8.6).</summary>
internal static class SizeChart
{
    public static List<SizeRow> Read(JsonElement chart)
    {
        var rows = new List<SizeRow>();
        foreach (var (index, row) in chart.EnumerateArray().Index())
        {
            if (row.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            string? size = null;
            (decimal, decimal)? height = null;
            (decimal, decimal)? weight = null;
            foreach (var cell in row.EnumerateObject())
            {
                var text = Facts.Text(cell.Value);
                if (cell.Name is "码" or "尺码" or "size")
                {
                    size = text;
                }
                else if (cell.Name.StartsWith("身高", StringComparison.Ordinal))
                {
                    height = Range(text);
                }
                else if (cell.Name.StartsWith("体重", StringComparison.Ordinal))
                {
                    var doubled = cell.Name.Contains("kg", StringComparison.OrdinalIgnoreCase) || cell.Name.Contains("公斤", StringComparison.Ordinal) ? 2 : 1;
                    weight = Range(text) is var (from, to) ? (from * doubled, to * doubled) : null;
                }
            }

            if (size is not null && (height ?? weight) is not null)
            {
                rows.Add(new(size, height, weight, index));
            }
        }

        return rows;
    }

    private static (decimal From, decimal To)? Range(string? text)
    {
        var parts = (text ?? "").Split(['-', '–', '~', '～', '至', '到'], StringSplitOptions.TrimEntries);
        return parts.Length == 2 && decimal.TryParse(parts[0], CultureInfo.InvariantCulture, out var from) && decimal.TryParse(parts[1], CultureInfo.InvariantCulture, out var to) ? (from, to) : null;
    }
}
