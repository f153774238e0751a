using Zhiyin.Assist.Threads;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Live;
using Zhiyin.Rulebook.Book;

namespace Zhiyin.Assist.Panel;

/// <summary>GET conversations/{id}/panel, for whoever may see the conversation.</summary>
public sealed class ShowPanel(Store store, ThreadShelf threads, ShopCoaches coaches, Typing typing, TimeProvider time)
{
    public async Task<Result<PanelShape>> RunAsync(CurrentUser user, ConversationId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var stands = await store.ReadAsync(
            db => db.Set<Conversation>().VisibleTo(db, user).Where(c => c.Id == id).Select(c => new Standing(c.Buyer, c.LastSeq)).FirstOrDefaultAsync(cancellation), cancellation);
        if (stands is null)
        {
            return Refusal.NotFound;
        }

        var thread = await threads.OfAsync(user.Shop, id, stands, ThreadShelf.Fresh, cancellation);
        var coach = await coaches.OfAsync(user.Shop, cancellation);
        var panel = PanelReading.Of(thread, id, coach.Coach, time.GetUtcNow(), typing.IsBuyerAt(id));
        return thread.Reading.Escalation is { } advice
            ? panel with { Escalate = await store.ReadAsync(db => Escalating.ShapeAsync(db, user.Shop, advice, cancellation), cancellation) }
            : panel;
    }
}
