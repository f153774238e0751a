using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Routing;

namespace Zhiyin.Conversations.Widget;

/// <summary>The buyer ends the conversation, or says how it was.</summary>
public sealed class EndTalk(Store store, Router router, Timeline timeline, RateConversation rate, TimeProvider time)
{
    public Task<Result<Done>> CloseAsync(WidgetSession session, CancellationToken cancellation) => ChangeAsync(
        session,
        async (db, c) =>
        {
            if (c.Status == ConversationStatus.Resolved)
            {
                return null;
            }

            c.Resolve(Resolution.None, time.GetUtcNow());
            await timeline.TellAsync(db, c, new("resolved", By: "买家"), cancellation);
            db.Tell(c, ConversationEvents.StatusChanged, Why.Status, time.GetUtcNow());
            return null;
        },
        cancellation);

    public async Task<Result<Done>> RateAsync(WidgetSession session, int score, bool? solved, string? comment, CancellationToken cancellation)
        => session is { Conversation: { } id, Buyer: { } buyer }
            ? await rate.RunAsync(session.Inbox.Shop, id, buyer, score, solved, comment, cancellation)
            : WidgetRefusals.NothingRuns;

    private async Task<Result<Done>> ChangeAsync(WidgetSession session, Func<ZhiyinDb, Conversation, Task<Refusal?>> change, CancellationToken cancellation)
    {
        if (session is not { Conversation: { } id, Buyer: { } buyer })
        {
            return WidgetRefusals.NothingRuns;
        }

        var changed = await store.WriteAsync<Result<Done>>(
            async db =>
            {
                await router.LockAsync(db, session.Inbox.Shop, cancellation);
                await store.Dialect.LockRowsAsync(db, "conversations", [id.Value], cancellation);
                var c = await db.Set<Conversation>().FirstOrDefaultAsync(x => x.Shop == session.Inbox.Shop && x.Id == id && x.Buyer == buyer, cancellation);
                return c is null ? WidgetRefusals.NothingRuns : await change(db, c) is { } refusal ? refusal : default(Done);
            },
            cancellation);
        if (changed.Refusal is null)
        {
            await store.WriteAsync(db => router.DrainAsync(db, session.Inbox.Shop, cancellation), cancellation);
        }

        return changed;
    }
}
