namespace Zhiyin.Conversations.Desk;

/// <summary>A note that calls an agent by name.</summary>
public sealed class Mention
{
    public required ShopId Shop { get; init; }

    public required AgentId Agent { get; init; }

    public required ConversationId Conversation { get; init; }

    public required int Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? SeenAt { get; set; }
}
