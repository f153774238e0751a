using System.Globalization;

namespace Zhiyin.Knowledge.Facts;

/// <summary>The shop's own clock.</summary>
internal sealed class ShopTime(TimeZoneInfo zone)
{
    private static readonly ShopTime s_china = new(TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), null, null));

    /// <summary>The zone of an IANA id; +08:00 for one that is not known here.</summary>
    public static ShopTime Of(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var known) ? new(known) : s_china;

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

    /// <summary>2026-03-05 15:20.</summary>
    public string Minute(DateTimeOffset at) => Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026-03-05.</summary>
    public string Day(DateTimeOffset at) => Local(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The instant of a wall-clock time of the shop.</summary>
    public DateTimeOffset At(DateTime wall) => new(wall, zone.GetUtcOffset(wall));
}
