namespace Zhiyin.Conversations.Desk;

/// <summary>Who has a conversation open right now; the live channel knows.</summary>
public interface IConversationViewers
{
    /// <summary>Colleagues who have it open, without <paramref name="except"/>.</summary>
    ValueTask<IReadOnlyList<AgentRefShape>> OfAsync(ShopId shop, ConversationId conversation, AgentId except, CancellationToken cancellation);
}

/// <summary>One conversation with what only its own page shows.</summary>
public sealed class ShowConversation(Store store, IEnumerable<IConversationViewers> viewers)
{
    public async Task<Result<ConversationShape>> RunAsync(CurrentUser user, ConversationId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var found = await store.ReadAsync(db => LoadAsync(db, user, id, cancellation), cancellation);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        var others = new List<AgentRefShape>();
        foreach (var source in viewers)
        {
            others.AddRange(await source.OfAsync(user.Shop, id, user.Agent, cancellation));
        }

        return found with { Viewers = others };
    }

    private static async Task<ConversationShape?> LoadAsync(ZhiyinDb db, CurrentUser user, ConversationId id, CancellationToken cancellation)
    {
        var row = await db.Set<Conversation>().VisibleTo(db, user).FirstOrDefaultAsync(c => c.Id == id, cancellation);
        if (row is null || await ConversationItems.OneAsync(db, user, id, cancellation) is not { } item)
        {
            return null;
        }

        var merges = await (
            from m in db.Set<Merge>()
            where m.Shop == user.Shop && m.Into == id && m.UndoneAt == null
            join c in db.Set<Conversation>() on new { m.Shop, Id = m.From } equals new { c.Shop, c.Id }
            orderby m.At
            select new MergeShape(m.Id, m.From, c.Number, m.At)).ToListAsync(cancellation);
        return new ConversationShape(item)
        {
            Merges = merges,
            Scheduled = await ScheduledMessages.OfAsync(db, db.Set<ScheduledMessage>().Where(s => s.Shop == user.Shop && s.Conversation == id && (s.State == ScheduledState.Waiting || s.State == ScheduledState.Refused)), cancellation),
            CanReply = DeskRules.CanReply(user, row),
        };
    }
}
