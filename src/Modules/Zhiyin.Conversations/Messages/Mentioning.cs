using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Messages;

/// <summary>A note that calls colleagues: each is told, and may from now on see the conversation (handbook §8.4).</summary>
internal static class Mentioning
{
    public static async Task AddAsync(ZhiyinDb db, Message note, IReadOnlyList<AgentId>? agents, List<EventEntry> events)
    {
        if (agents is not { Count: > 0 } || !note.Private)
        {
            return;
        }

        foreach (var agent in agents.Distinct())
        {
            db.Add(new Mention { Shop = note.Shop, Agent = agent, Conversation = note.Conversation, Seq = note.Seq, At = note.At });
            await db.JoinAsync(note.Shop, note.Conversation, agent, note.At, mentioned: true, CancellationToken.None);
            events.Add(new() { Shop = note.Shop, At = note.At, Kind = ConversationEvents.Mentioned, Conversation = note.Conversation, Seq = note.Seq, Agent = agent });
        }
    }
}
