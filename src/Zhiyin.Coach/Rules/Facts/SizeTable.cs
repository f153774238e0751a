using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>For whom a size is: a range of one measure under the size's name («L：116-130斤», «身高160-165»).</summary>
internal sealed record SizeCell(string Size, string Label, Measure Measure, decimal Low, decimal High, Fact Fact);

/// <summary>Reads sizes with their ranges from facts of any shape: names with ranges, rows of a list, lines of text («M 100-115斤；L 116-130斤»).</summary>
internal static class SizeTable
{
    private const int LongestName = 8;

    private static readonly string[] s_charts = ["尺码", "码表", "size", "码数", "规格", "sku", "型号"];
    private static readonly string[] s_rows = ["码", "尺码", "size", "规格", "型号", "名称"];
    private static readonly string[] s_labels = ["身高", "体重", "脚长", "胸围", "腰围", "臀围", "头围", "床宽", "手围", "年龄", "月龄"];

    /// <summary>The cells of <paramref name="facts"/>; at least two sizes, or none.</summary>
    public static List<SizeCell> Of(FactSheet facts)
    {
        var cells = new List<SizeCell>();
        foreach (var fact in facts.All)
        {
            var names = fact.Path.Split('.');
            var at = Array.FindIndex(names, n => Array.Exists(s_charts, c => n.Contains(c, StringComparison.OrdinalIgnoreCase)));
            if (at < 0)
            {
                continue;
            }

            if (SizeOf(facts, fact, names, at) is { } size)
            {
                Add(cells, size, fact.Key, Normalizer.Normalize(fact.Value).Text, fact);
                continue;
            }

            // «M 100-115斤；L 116-130斤»: a line each.
            foreach (var line in Normalizer.Normalize(fact.Value).Text.Split([';', '\n', '/', '。'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var end = line.AsSpan().IndexOfAny(" :,(");
                if (end is > 0 and <= LongestName && IsSize(line[..end]))
                {
                    Add(cells, line[..end], "", line[end..], fact);
                }
            }
        }

        // A label that the first row writes out holds for the rows below.
        if (cells.Where(c => c.Measure == Measure.Length && c.Label.Length > 0).Select(c => c.Label).Distinct().ToList() is [var label])
        {
            cells = [.. cells.Select(c => c.Measure == Measure.Length ? c with { Label = label } : c)];
        }

        return cells.Select(c => c.Size).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= 2 ? cells : [];
    }

    // The name above or at the value; in a row of a list, what the row's own name cell says.
    private static string? SizeOf(FactSheet facts, Fact fact, string[] names, int chart)
    {
        if (names[chart].EndsWith(']'))
        {
            var row = string.Join('.', names[..(chart + 1)]) + ".";
            return chart + 1 < names.Length && !s_rows.Contains(fact.Key, StringComparer.Ordinal)
                ? facts.All.FirstOrDefault(f => f.Path.StartsWith(row, StringComparison.Ordinal) && s_rows.Contains(f.Key, StringComparer.Ordinal))?.Value : null;
        }

        return chart + 1 < names.Length && !names[chart + 1].Contains('[', StringComparison.Ordinal) && names[chart + 1].Length <= LongestName ? names[chart + 1] : null;
    }

    private static bool IsSize(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '码' or '号' or '均' or '中' or '大' or '小' or '加');

    private static void Add(List<SizeCell> cells, string size, string key, string text, Fact fact)
    {
        foreach (var quantity in Numbers.Read(text))
        {
            var label = LabelBefore(text, quantity.Span.Start) is { Length: > 0 } before ? before : Array.Find(s_labels, l => key.Contains(l, StringComparison.Ordinal)) ?? "";
            if (!quantity.IsRange || InMeasure(quantity, label, key) is not var (measure, low, high))
            {
                continue;
            }

            cells.Add(new(Normalizer.Normalize(size).Text, label, measure, low, high, fact));
        }
    }

    // A bare «100-115» is what its label says.
    private static (Measure, decimal, decimal)? InMeasure(Quantity quantity, string label, string key) => quantity.Measure switch
    {
        Measure.Length or Measure.Weight or Measure.Months => (quantity.Measure, quantity.Low, quantity.Value),
        Measure.Plain when label == "体重" && key.Contains("kg", StringComparison.OrdinalIgnoreCase) => (Measure.Weight, quantity.Low, quantity.Value),
        Measure.Plain when label == "体重" => (Measure.Weight, quantity.Low / 2, quantity.Value / 2),
        Measure.Plain when label is "身高" or "胸围" or "腰围" or "臀围" or "头围" => (Measure.Length, quantity.Low, quantity.Value),
        _ => null,
    };

    /// <summary>The part of the body, or of the goods, that stands before the figure at <paramref name="at"/>; empty when none does.</summary>
    public static string LabelBefore(string text, int at)
    {
        foreach (var label in s_labels)
        {
            if (text.AsSpan(0, at).TrimEnd(" :为约是有大概差不多").EndsWith(label, StringComparison.Ordinal))
            {
                return label;
            }
        }

        return "";
    }
}
