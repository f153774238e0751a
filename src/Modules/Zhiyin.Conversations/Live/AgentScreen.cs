namespace Zhiyin.Conversations.Live;

/// <summary>An open desk of somebody: one connection, and the conversation it looks at.</summary>
public sealed class AgentScreen(CurrentUser user, LiveSocket socket)
{
    public CurrentUser User => user;

    public LiveSocket Socket => socket;

    /// <summary>Looked at now; only ever one that the user was found to be allowed to see.</summary>
    public ConversationId? Open { get; set; }
}
