using System.Text.Json.Serialization;

namespace Zhiyin.Rulebook.Alarms;

/// <summary>An agent's word that a rule is wrong about a draft, with the place in the conversation where it was. Words are masked; they go when the buyer is erased.</summary>
public sealed class FalseAlarm
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required ConversationId Conversation { get; init; }

    /// <summary>The last message that was there.</summary>
    public required int Seq { get; init; }

    public required AgentId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The draft, masked; <see cref="Start"/> and <see cref="Length"/> are UTF-16 offsets into it.</summary>
    public required string Draft { get; set; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>What the agent said to it, masked.</summary>
    public string? Comment { get; set; }

    public AlarmStatus Status { get; set; }

    public AgentId? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>What an accepted one spares; null for the whole rule.</summary>
    public string? Phrase { get; set; }
}

/// <summary>Where a report stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlarmStatus>))]
public enum AlarmStatus
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("accepted")] Accepted,
    [JsonStringEnumMemberName("declined")] Declined,
}
