using Zhiyin.Text.PersonalData;

namespace Zhiyin.Knowledge;

/// <summary>What every input is held to: lengths, and personal data masked before it is stored.</summary>
internal static class Checks
{
    public const int LongestName = 120;
    public const int LongestText = 2000;
    public const int MostLines = 60;

    /// <summary>The fault of a text that must be there, at most <paramref name="longest"/> characters.</summary>
    public static Refusal? Needed(string field, string name, string? text, int longest)
        => text?.Trim().Length is > 0 and var length && length <= longest ? null : Refusal.Invalid(field, $"{name}要写 1–{longest} 个字", $"{field}: 1–{longest} characters");

    public static Refusal? Lines(string field, string name, IReadOnlyList<string> lines)
        => lines.Count <= MostLines && lines.All(l => l.Length <= LongestText) ? null : Refusal.Invalid(field, $"{name}最多 {MostLines} 条，每条不超过 {LongestText} 个字", $"{field}: at most {MostLines} lines of {LongestText} characters");

    public static Refusal? Money(string field, string name, long fen)
        => fen is >= 0 and <= 10_000_000_000 ? null : Refusal.Invalid(field, $"{name}不对：以分为单位，不能小于 0", $"{field}: fen, not below 0");

    /// <summary>Trimmed, without empty ones; a list that is not there is empty.</summary>
    public static IReadOnlyList<string> Clean(IReadOnlyList<string>? lines) => [.. (lines ?? []).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l.Trim())];

    /// <summary>Trimmed, without empty ones, in the given order.</summary>
    public static IReadOnlyDictionary<string, string> Clean(IReadOnlyDictionary<string, string>? pairs)
    {
        var clean = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (!string.IsNullOrWhiteSpace(key) && !string.IsNullOrWhiteSpace(value))
            {
                clean[key.Trim()] = value.Trim();
            }
        }

        return clean;
    }

    /// <summary>Telephone, card and identity numbers lose their middle (handbook §4.7).</summary>
    public static string Masked(string? text) => text is null ? "" : PersonalReader.Mask(text.Trim());

    /// <summary>A receiver's address down to the district; what follows is ***.</summary>
    public static string MaskedAddress(string? address)
    {
        var text = Masked(address);
        if (text.Contains('*', StringComparison.Ordinal))
        {
            return text;
        }

        var end = text.LastIndexOfAny(['区', '县', '旗']);
        end = end < 0 ? text.LastIndexOf('市') : end;
        return end < 0 ? (text.Length > 6 ? text[..6] + "***" : text) : end + 1 == text.Length ? text : text[..(end + 1)] + "***";
    }
}
