using Microsoft.AspNetCore.Mvc;

namespace Zhiyin.Conversations.Desk;

/// <summary>The query string of <c>GET conversations</c>; labels are separated by commas.</summary>
public readonly record struct ListAsk(
    [property: FromQuery(Name = "assignee_type")] AssigneeType? AssigneeType,
    [property: FromQuery(Name = "assignee_id")] AgentId? AssigneeId,
    [property: FromQuery(Name = "status")] StatusFilter? Status,
    [property: FromQuery(Name = "inbox_id")] InboxId? InboxId,
    [property: FromQuery(Name = "team_id")] TeamId? TeamId,
    [property: FromQuery(Name = "labels")] string? Labels,
    [property: FromQuery(Name = "q")] string? Q,
    [property: FromQuery(Name = "priority")] Priority? Priority,
    [property: FromQuery(Name = "unread")] bool? Unread,
    [property: FromQuery(Name = "mentioned")] bool? Mentioned,
    [property: FromQuery(Name = "sort")] ListSort? Sort,
    [property: FromQuery(Name = "cursor")] string? Cursor,
    [property: FromQuery(Name = "limit")] int? Limit)
{
    internal ConversationQuery Query => new()
    {
        AssigneeType = AssigneeType,
        AssigneeId = AssigneeId,
        Status = Status,
        InboxId = InboxId,
        TeamId = TeamId,
        Labels = Labels?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Q = Q,
        Priority = Priority,
        Unread = Unread,
        Mentioned = Mentioned,
        Sort = Sort,
    };
}
