using System.Text.Json.Serialization;

namespace Zhiyin.Platform.Access;

/// <summary>在线, 小休, 挂起, 离线: only an agent who is <see cref="Online"/> is given new conversations.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Presence>))]
public enum Presence
{
    [JsonStringEnumMemberName("offline")] Offline,
    [JsonStringEnumMemberName("online")] Online,
    [JsonStringEnumMemberName("break")] Break,
    [JsonStringEnumMemberName("hold")] Hold,
}
