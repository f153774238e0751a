namespace Zhiyin.Conversations.Messages;

/// <summary>
/// Something to be said in a conversation. <paramref name="Buyer"/> is whose key seals it; <paramref name="Confirm"/> is the reason an agent gave after the send gate asked;
/// <paramref name="ClockFrom"/> is when the response clock of a buyer's bubble starts: the next opening while the inbox is closed, otherwise null for now.
/// <paramref name="Mentions"/> are the agents a private note calls. <paramref name="TakesOver"/>: the agent may answer in a colleague's conversation.
/// <paramref name="Scheduled"/> is the kept reply this is: it is sent only while it still waits.
/// </summary>
public sealed record SendRequest(
    ShopId Shop,
    ConversationId Conversation,
    BuyerId Buyer,
    NewMessage Message,
    string? Confirm = null,
    DateTimeOffset? ClockFrom = null,
    IReadOnlyList<AgentId>? Mentions = null,
    bool TakesOver = false,
    Guid? Scheduled = null);
