using Zhiyin.People.Agents;

namespace Zhiyin.Conversations.Desk;

/// <summary>Open conversations of each agent.</summary>
internal sealed class OpenCounts : IOpenCounts
{
    public async Task<IReadOnlyDictionary<AgentId, int>> CountAsync(ZhiyinDb db, ShopId shop, CancellationToken cancellation)
        => await db.Set<Conversation>().Where(c => c.Shop == shop && c.Assignee != null && c.Status == ConversationStatus.Open && c.MergedInto == null)
            .GroupBy(c => c.Assignee!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
}
