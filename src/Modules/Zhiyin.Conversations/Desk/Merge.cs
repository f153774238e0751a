namespace Zhiyin.Conversations.Desk;

/// <summary>Two conversations of one buyer shown as one. Nothing is moved, so undoing it restores everything.</summary>
public sealed class Merge
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required ConversationId From { get; init; }

    public required ConversationId Into { get; init; }

    public required AgentId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>State of the merged conversation before, as JSON, for undoing.</summary>
    public required string Before { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }
}
