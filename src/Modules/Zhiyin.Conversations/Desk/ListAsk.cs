using Microsoft.AspNetCore.Mvc;

namespace Zhiyin.Conversations.Desk;

/// <summary>The query string of <c>GET conversations</c>; labels are separated by commas.</summary>
public readonly record struct ListAsk(
    [property: FromQuery(Name = "assignee_type")] string? AssigneeType,
    [property: FromQuery(Name = "assignee_id")] AgentId? AssigneeId,
    [property: FromQuery(Name = "status")] string? Status,
    [property: FromQuery(Name = "inbox_id")] InboxId? InboxId,
    [property: FromQuery(Name = "team_id")] TeamId? TeamId,
    [property: FromQuery(Name = "labels")] string? Labels,
    [property: FromQuery(Name = "q")] string? Q,
    [property: FromQuery(Name = "priority")] string? Priority,
    [property: FromQuery(Name = "unread")] bool? Unread,
    [property: FromQuery(Name = "mentioned")] bool? Mentioned,
    [property: FromQuery(Name = "sort")] string? Sort,
    [property: FromQuery(Name = "cursor")] string? Cursor,
    [property: FromQuery(Name = "limit")] int? Limit)
{
    /// <summary>The question; refused when one of its words is unknown.</summary>
    internal Result<ConversationQuery> Query()
    {
        if ((Unknown<AssigneeType>(AssigneeType, "assignee_type") ?? Unknown<StatusFilter>(Status, "status") ?? Unknown<Priority>(Priority, "priority") ?? Unknown<ListSort>(Sort, "sort")) is { } refusal)
        {
            return refusal;
        }

        return Read();
    }

    private static Refusal? Unknown<T>(string? word, string field) where T : struct, Enum
        => word is null || Word<T>(word) is not null ? null : Refusal.Invalid(field, $"不认识的取值：{field}", $"This value is not known: {field}");

    // The words of the query string are those of the JSON: the members' names in small letters.
    private static T? Word<T>(string? word) where T : struct, Enum
        => Enum.TryParse<T>(word, ignoreCase: true, out var value) && string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase) ? value : null;

    private ConversationQuery Read() => new()
    {
        AssigneeType = Word<AssigneeType>(AssigneeType),
        AssigneeId = AssigneeId,
        Status = Word<StatusFilter>(Status),
        InboxId = InboxId,
        TeamId = TeamId,
        Labels = Labels?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Q = Q,
        Priority = Word<Priority>(Priority),
        Unread = Unread,
        Mentioned = Mentioned,
        Sort = Word<ListSort>(Sort),
    };
}
