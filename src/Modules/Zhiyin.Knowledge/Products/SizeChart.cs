using System.Globalization;

namespace Zhiyin.Knowledge.Products;

/// <summary>
/// A size chart, a row a size: the column 码 (or 尺码) names it, ranges are written 160-167, body weights in 斤 under 体重(斤) or in kilograms under 体重(kg) (handbook §8.6).
/// </summary>
public sealed record SizeChart(IReadOnlyList<IReadOnlyDictionary<string, string>> Rows, string Note = "")
{
    /// <summary>
    /// The sizes for a body height in cm and a body weight in kg, either may be unknown (null). Both lists are those of the chart by that measure alone; they may differ, and then
    /// the machine must say so and ask how it is to fit instead of choosing silently (handbook §8.6).
    /// </summary>
    public SizeAdvice Advise(double? heightCm, double? weightKg)
    {
        var byHeight = heightCm is { } height ? Sizes("身高", height, 1) : null;
        var byWeight = weightKg is { } weight ? Sizes("体重", weight, 2) : null;
        return new(byHeight ?? [], byWeight ?? [], byHeight switch
        {
            null when byWeight is null => SizeVerdict.Unknown,
            null => byWeight!.Count > 0 ? SizeVerdict.Fits : SizeVerdict.OutsideChart,
            _ when byWeight is null => byHeight.Count > 0 ? SizeVerdict.Fits : SizeVerdict.OutsideChart,
            _ when byHeight.Count == 0 || byWeight.Count == 0 => SizeVerdict.OutsideChart,
            _ => byHeight.Intersect(byWeight, StringComparer.Ordinal).Any() ? SizeVerdict.Fits : SizeVerdict.Contradicts,
        });
    }

    /// <summary>The name of a row's size; empty when the chart has no such column.</summary>
    public static string NameOf(IReadOnlyDictionary<string, string> row) => row.TryGetValue("码", out var name) || row.TryGetValue("尺码", out name) ? name : "";

    private List<string> Sizes(string measure, double value, double jinPerUnit)
    {
        var found = new List<string>();
        foreach (var row in Rows)
        {
            foreach (var (column, cell) in row)
            {
                if (!column.StartsWith(measure, StringComparison.Ordinal) || !TryRange(cell, out var low, out var high))
                {
                    continue;
                }

                var wanted = measure == "体重" && !column.Contains("kg", StringComparison.OrdinalIgnoreCase) && !column.Contains("公斤", StringComparison.Ordinal) ? value * jinPerUnit : value;
                if (wanted >= low && wanted <= high)
                {
                    found.Add(NameOf(row));
                }
            }
        }

        return found;
    }

    private static bool TryRange(string cell, out double low, out double high)
    {
        var parts = cell.Split(['-', '–', '—', '~', '～', '至'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        high = 0;
        return double.TryParse(parts.Length > 0 ? parts[0] : "", NumberStyles.Number, CultureInfo.InvariantCulture, out low)
            && double.TryParse(parts[^1], NumberStyles.Number, CultureInfo.InvariantCulture, out high)
            && parts.Length <= 2;
    }
}

/// <summary>What a size chart says of one body.</summary>
public enum SizeVerdict
{
    /// <summary>Neither height nor weight is known.</summary>
    Unknown,

    /// <summary>Some size fits by all that is known.</summary>
    Fits,

    /// <summary>Height says one size, weight another: ask how it is to fit.</summary>
    Contradicts,

    /// <summary>The chart does not reach there: verify first.</summary>
    OutsideChart,
}

/// <summary>The sizes by height alone and by weight alone, and what follows.</summary>
public sealed record SizeAdvice(IReadOnlyList<string> ByHeight, IReadOnlyList<string> ByWeight, SizeVerdict Verdict)
{
    /// <summary>The sizes that fit by everything known; empty unless <see cref="SizeVerdict.Fits"/>.</summary>
    public IReadOnlyList<string> Fitting => ByHeight.Count == 0 ? ByWeight : ByWeight.Count == 0 ? ByHeight : [.. ByHeight.Intersect(ByWeight, StringComparer.Ordinal)];
}
