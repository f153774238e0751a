namespace Zhiyin.Assist.Gate;

/// <summary>A reply that was sent although the gate asked: who, when, against which rules, and the reason given. Never the words themselves.</summary>
public sealed class SendOverride
{
    public required ShopId Shop { get; init; }

    public required ConversationId Conversation { get; init; }

    /// <summary>The message's own id: sent again it is the same override.</summary>
    public required string ClientId { get; init; }

    public required AgentId Agent { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Ids of rules, separated by blanks.</summary>
    public required string Rules { get; init; }

    /// <summary>As the agent wrote it, personal data masked.</summary>
    public required string Reason { get; init; }
}
