namespace Zhiyin.Conversations.Desk;

/// <summary>What an agent has read.</summary>
internal static class AgentSeen
{
    /// <summary>
    /// <paramref name="agent"/> has read up to <paramref name="seq"/>: their mentions up to there are seen, and when the conversation is theirs it is read in the buyer's eyes too.
    /// </summary>
    public static async Task MarkSeenAsync(this ZhiyinDb db, Conversation c, AgentId agent, int seq, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.Set<Mention>().Where(m => m.Shop == c.Shop && m.Agent == agent && m.Conversation == c.Id && m.Seq <= seq && m.SeenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SeenAt, now), cancellation);
        var read = Math.Min(seq, c.LastSeq);
        if (c.Assignee == agent && read > c.AgentSeenSeq)
        {
            c.AgentSeenSeq = read;
            db.Tell(c, ConversationEvents.Seen, Why.Seen, now, agent, seq: read);
        }
    }
}
