using System.Text.Json.Serialization;

namespace Zhiyin.Conversations.Desk;

/// <summary>What is done to many at once.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BulkKind>))]
public enum BulkKind
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("assign")] Assign,
    [JsonStringEnumMemberName("status")] Status,
    [JsonStringEnumMemberName("labels_add")] LabelsAdd,
    [JsonStringEnumMemberName("labels_remove")] LabelsRemove,
    [JsonStringEnumMemberName("priority")] Priority,
}

/// <summary>The action with the fields of the single one: assign takes assigneeId or teamId and reason, status its resolution or snoozedUntil.</summary>
public sealed record BulkAction
{
    public BulkKind Kind { get; init; }

    public AgentId? AssigneeId { get; init; }

    public TeamId? TeamId { get; init; }

    public string? Reason { get; init; }

    public ConversationStatus? Status { get; init; }

    public Resolution? Resolution { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    public IReadOnlyList<string>? Labels { get; init; }

    public Priority? Priority { get; init; }
}

/// <summary>1 to 100 conversations and what is done to them.</summary>
public sealed record BulkInput(IReadOnlyList<ConversationId>? Ids, BulkAction? Action);

/// <summary>How many were done, and which were not and why.</summary>
public sealed record BulkResult(int Done, IReadOnlyList<BulkRefusal> Refused);

/// <summary>One that was not done.</summary>
public sealed record BulkRefusal(ConversationId Id, string Code, string Title);

/// <summary>Does one thing to many conversations, each in a write of its own: one refusal holds up no other.</summary>
public sealed class BulkActions(AssignConversation assign, ToggleStatus status, EditConversation edit)
{
    private const int Most = 100;

    public async Task<Result<BulkResult>> RunAsync(CurrentUser user, BulkInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var ids = input.Ids?.Distinct().ToList();
        if (ids is not { Count: > 0 and <= Most })
        {
            return DeskRefusals.TooManyIds;
        }

        if (input.Action is not { Kind: not BulkKind.None } action || (action.Kind == BulkKind.Status && action.Status is null))
        {
            return DeskRefusals.UnknownAction;
        }

        var refused = new List<BulkRefusal>();
        foreach (var id in ids)
        {
            if ((await OneAsync(user, id, action, cancellation)).Refusal is { } refusal)
            {
                refused.Add(new(id, refusal.Code, refusal.Title));
            }
        }

        return new BulkResult(ids.Count - refused.Count, refused);
    }

    private Task<Result<ConversationItemShape>> OneAsync(CurrentUser user, ConversationId id, BulkAction action, CancellationToken cancellation) => action.Kind switch
    {
        BulkKind.Assign => assign.TransferAsync(user, id, new(action.AssigneeId, action.TeamId, action.Reason), cancellation),
        BulkKind.Status => status.RunAsync(user, id, new(action.Status!.Value, action.SnoozedUntil, action.Resolution), cancellation),
        BulkKind.LabelsAdd => edit.LabelsAsync(user, id, before => before.Concat(action.Labels ?? []), cancellation),
        BulkKind.LabelsRemove => edit.LabelsAsync(user, id, before => before.Except(action.Labels ?? [], StringComparer.Ordinal), cancellation),
        _ => edit.PriorityAsync(user, id, action.Priority, cancellation),
    };
}
