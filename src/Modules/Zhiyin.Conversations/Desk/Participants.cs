namespace Zhiyin.Conversations.Desk;

/// <summary>Who may see a conversation because they were part of it.</summary>
internal static class Participants
{
    /// <summary>Enters <paramref name="agent"/>; nothing happens when they are there already.</summary>
    public static Task JoinAsync(this ZhiyinDb db, Conversation c, AgentId agent, DateTimeOffset at, CancellationToken cancellation)
        => db.JoinAsync(c.Shop, c.Id, agent, at, mentioned: false, cancellation);

    /// <summary>The same; who was called by name stays marked so.</summary>
    public static async Task JoinAsync(this ZhiyinDb db, ShopId shop, ConversationId conversation, AgentId agent, DateTimeOffset at, bool mentioned, CancellationToken cancellation)
    {
        var there = await db.Set<Participant>().FindAsync([shop, conversation, agent], cancellation);
        if (there is null)
        {
            db.Add(new Participant { Shop = shop, Conversation = conversation, Agent = agent, Since = at, Mentioned = mentioned });
        }
        else if (mentioned)
        {
            there.Mentioned = true;
        }
    }
}
