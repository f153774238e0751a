namespace Zhiyin.Conversations.Desk;

/// <summary>An agent who was ever assigned to a conversation or mentioned in it: they may see it (handbook §8.4).</summary>
public sealed class Participant
{
    public required ShopId Shop { get; init; }

    public required ConversationId Conversation { get; init; }

    public required AgentId Agent { get; init; }

    public required DateTimeOffset Since { get; init; }

    public bool Mentioned { get; set; }
}
