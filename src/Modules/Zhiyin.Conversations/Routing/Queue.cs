using Zhiyin.Conversations.Desk;

namespace Zhiyin.Conversations.Routing;

/// <summary>The queue: pending conversations that nobody has, urgent ones first, then whoever has waited longest for an answer.</summary>
internal static class Queue
{
    public static IQueryable<Conversation> InQueue(this IQueryable<Conversation> conversations, ShopId shop)
        => conversations.Where(c => c.Shop == shop && c.Status == ConversationStatus.Pending && c.Assignee == null && c.MergedInto == null);

    public static IOrderedQueryable<Conversation> QueueOrder(this IQueryable<Conversation> conversations)
        => conversations.OrderBy(c => c.Priority == Priority.Urgent ? 0 : 1).ThenBy(c => c.WaitingSince ?? c.CreatedAt).ThenBy(c => c.Number);

    /// <summary>Place of each queued one of <paramref name="ids"/> among those of its team, from 1.</summary>
    public static async Task<IReadOnlyDictionary<ConversationId, int>> PlacesAsync(ZhiyinDb db, ShopId shop, IReadOnlyCollection<ConversationId> ids, CancellationToken cancellation)
    {
        var all = db.Set<Conversation>().InQueue(shop);
        return await all.Where(c => ids.Contains(c.Id)).Select(c => new
        {
            c.Id,
            Before = all.Count(o => o.Team == c.Team
                && ((o.Priority == Priority.Urgent && c.Priority != Priority.Urgent)
                    || ((o.Priority == Priority.Urgent) == (c.Priority == Priority.Urgent)
                        && ((o.WaitingSince ?? o.CreatedAt) < (c.WaitingSince ?? c.CreatedAt)
                            || ((o.WaitingSince ?? o.CreatedAt) == (c.WaitingSince ?? c.CreatedAt) && o.Number < c.Number))))),
        }).ToDictionaryAsync(p => p.Id, p => p.Before + 1, cancellation);
    }
}
