namespace Zhiyin.Conversations.Desk;

/// <summary>Who may see a conversation because they were part of it.</summary>
internal static class Participants
{
    /// <summary>Enters <paramref name="agent"/>; nothing happens when they are there already.</summary>
    public static async Task JoinAsync(this ZhiyinDb db, Conversation c, AgentId agent, DateTimeOffset at, CancellationToken cancellation, bool mentioned = false)
    {
        var there = await db.Set<Participant>().FindAsync([c.Shop, c.Id, agent], cancellation);
        if (there is null)
        {
            db.Add(new Participant { Shop = c.Shop, Conversation = c.Id, Agent = agent, Since = at, Mentioned = mentioned });
        }
        else if (mentioned)
        {
            there.Mentioned = true;
        }
    }
}
