namespace Zhiyin.Conversations;

/// <summary>Kinds of events this module writes. Data holds ids and words only.</summary>
public static class ConversationEvents
{
    public const string MessageCreated = "message.created";
    public const string Created = "conversation.created";
    public const string Assigned = "conversation.assigned";
    public const string StatusChanged = "conversation.status_changed";
    public const string Updated = "conversation.updated";
    public const string Seen = "conversation.seen";
    public const string Merged = "conversation.merged";
    public const string Rated = "conversation.rated";
    public const string Mentioned = "conversation.mentioned";
    public const string BuyerUpdated = "contact.updated";
    public const string BuyerErased = "contact.erased";
}
