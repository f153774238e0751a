using System.Text.Json.Serialization;

namespace Zhiyin.Conversations.Desk;

/// <summary>Where a conversation stands; the names are Chatwoot's.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConversationStatus>))]
public enum ConversationStatus
{
    /// <summary>Somebody works on it.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>In the queue: nobody is assigned.</summary>
    [JsonStringEnumMemberName("pending")] Pending,

    /// <summary>Set aside until a time or the buyer's next bubble.</summary>
    [JsonStringEnumMemberName("snoozed")] Snoozed,

    [JsonStringEnumMemberName("resolved")] Resolved,
}

/// <summary>How pressing it is; none unless somebody says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Priority>))]
public enum Priority
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("low")] Low,
    [JsonStringEnumMemberName("medium")] Medium,
    [JsonStringEnumMemberName("high")] High,
    [JsonStringEnumMemberName("urgent")] Urgent,
}

/// <summary>What the agent says at closing: was the buyer's matter solved (一次解决率, handbook §3.8)?</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Resolution>))]
public enum Resolution
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("solved")] Solved,
    [JsonStringEnumMemberName("unsolved")] Unsolved,
}
