using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiyin.Conversations.Inboxes;

/// <summary>A time of day in whole minutes, 00:00 to 24:00 (the end of the day); written «HH:mm».</summary>
[JsonConverter(typeof(DayTimeJson))]
public readonly record struct DayTime(int Minutes) : IComparable<DayTime>
{
    /// <summary>24:00, the end of the day.</summary>
    public static DayTime EndOfDay { get; } = new(24 * 60);

    /// <summary>Reads «HH:mm» from 00:00 to 24:00; false for anything else.</summary>
    public static bool TryParse(string? text, out DayTime time)
    {
        time = default;
        if (text is not { Length: 5 } || text[2] != ':'
            || !int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            || minute > 59 || hour * 60 + minute > EndOfDay.Minutes)
        {
            return false;
        }

        time = new DayTime(hour * 60 + minute);
        return true;
    }

    public int CompareTo(DayTime other) => Minutes.CompareTo(other.Minutes);

    public static bool operator <(DayTime left, DayTime right) => left.Minutes < right.Minutes;

    public static bool operator >(DayTime left, DayTime right) => left.Minutes > right.Minutes;

    public static bool operator <=(DayTime left, DayTime right) => left.Minutes <= right.Minutes;

    public static bool operator >=(DayTime left, DayTime right) => left.Minutes >= right.Minutes;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minutes / 60:00}:{Minutes % 60:00}");
}

/// <summary>«HH:mm» in JSON.</summary>
public sealed class DayTimeJson : JsonConverter<DayTime>
{
    public override DayTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => DayTime.TryParse(reader.GetString(), out var time) ? time : throw new JsonException("A time of day is written HH:mm, from 00:00 to 24:00.");

    public override void Write(Utf8JsonWriter writer, DayTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
