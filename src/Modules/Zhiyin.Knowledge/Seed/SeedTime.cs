using System.Globalization;
using System.Text.RegularExpressions;
using Zhiyin.Knowledge.Facts;

namespace Zhiyin.Knowledge.Seed;

/// <summary>Reads the times of a seed file: ISO 8601 (the shop's clock where no offset is given), or counted from the moment of seeding (-3d, +5d, -6h, -20m, -3d 15:20 in the shop's zone).</summary>
internal static partial class SeedTime
{
    /// <summary>The instant; throws <see cref="FormatException"/> for what is no time.</summary>
    public static DateTimeOffset Read(string text, DateTimeOffset now, ShopTime zone)
    {
        if (Relative().Match(text.Trim()) is not { Success: true } match)
        {
            // Without an offset it is the shop's own clock: a policy begins at the shop's midnight.
            return !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? throw new FormatException($"«{text}» is no time")
                : at.Kind == DateTimeKind.Unspecified ? zone.At(at) : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        }

        var count = int.Parse(match.Groups["n"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var moved = match.Groups["unit"].Value switch { "d" => now.AddDays(count), "h" => now.AddHours(count), _ => now.AddMinutes(count) };
        return match.Groups["clock"] is { Success: true } clock
            ? zone.At(zone.Local(moved).Date + TimeSpan.ParseExact(clock.ValueSpan, "h\\:mm", CultureInfo.InvariantCulture))
            : moved;
    }

    public static DateTimeOffset? ReadIfAny(string? text, DateTimeOffset now, ShopTime zone) => string.IsNullOrWhiteSpace(text) ? null : Read(text, now, zone);

    [GeneratedRegex("^(?<n>[+-]?[0-9]{1,5})(?<unit>[dhm])(?:[T ](?<clock>[0-9]{1,2}:[0-9]{2}))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Relative();
}
