using System.Text.Json.Serialization;

namespace Zhiyin.Conversations.Desk;

/// <summary>Which conversations to list; what is left out does not narrow. The body of <c>POST conversations/filter</c> and of saved views.</summary>
public sealed record ConversationQuery
{
    public AssigneeType? AssigneeType { get; init; }

    public AgentId? AssigneeId { get; init; }

    public StatusFilter? Status { get; init; }

    public InboxId? InboxId { get; init; }

    public TeamId? TeamId { get; init; }

    /// <summary>All of these labels.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>A number of a conversation, the shop's own id of a buyer, or part of a masked name. Words of bubbles: <c>GET search</c>.</summary>
    public string? Q { get; init; }

    public Priority? Priority { get; init; }

    public bool? Unread { get; init; }

    /// <summary>Only those in which a note called me by name.</summary>
    public bool? Mentioned { get; init; }

    public ListSort? Sort { get; init; }
}

/// <summary>Who has it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssigneeType>))]
public enum AssigneeType
{
    [JsonStringEnumMemberName("all")] All,
    [JsonStringEnumMemberName("me")] Me,
    [JsonStringEnumMemberName("unassigned")] Unassigned,
    [JsonStringEnumMemberName("assigned")] Assigned,
}

/// <summary>A status, or all of them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StatusFilter>))]
public enum StatusFilter
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("pending")] Pending,
    [JsonStringEnumMemberName("snoozed")] Snoozed,
    [JsonStringEnumMemberName("resolved")] Resolved,
    [JsonStringEnumMemberName("all")] All,
}

/// <summary>waiting: who waits for an answer first, urgent ones at the top, then the longest; the rest by latest activity. recent: latest activity. created: newest.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ListSort>))]
public enum ListSort
{
    [JsonStringEnumMemberName("waiting")] Waiting,
    [JsonStringEnumMemberName("recent")] Recent,
    [JsonStringEnumMemberName("created")] Created,
}
