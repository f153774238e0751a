using System.Text.Json.Serialization;

namespace Zhiyin.Platform.Access;

/// <summary>The roles of handbook §8.4 plus 主管: 客服, 组长, 质检, 运营, 主管, 店主.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    [JsonStringEnumMemberName("agent")] Agent,
    [JsonStringEnumMemberName("lead")] Lead,
    [JsonStringEnumMemberName("inspector")] Inspector,
    [JsonStringEnumMemberName("operator")] Operator,
    [JsonStringEnumMemberName("supervisor")] Supervisor,
    [JsonStringEnumMemberName("owner")] Owner,
}
