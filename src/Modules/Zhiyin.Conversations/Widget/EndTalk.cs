using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Conversations.Routing;

namespace Zhiyin.Conversations.Widget;

/// <summary>The buyer ends the conversation, or says how it was: once, neutrally asked, nothing offered for it (handbook §4.3).</summary>
public sealed class EndTalk(Store store, Router router, Timeline timeline, IBuyerKeys keys, TimeProvider time)
{
    /// <summary>Names the comment under the buyer's key; never changed.</summary>
    public const string Comment = "rating comment";

    private const int LongestComment = 1000;

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
            await db.SaveChangesAsync(cancellation);
            await router.DrainAsync(db, c.Shop, cancellation);
            return null;
        },
        cancellation);

    public Task<Result<Done>> RateAsync(WidgetSession session, int score, bool? solved, string? comment, CancellationToken cancellation) => ChangeAsync(
        session,
        async (db, c) =>
        {
            if (score is < 1 or > 5)
            {
                return DeskRefusals.BadScore;
            }

            if (c.Rating is not null)
            {
                return DeskRefusals.AlreadyRated;
            }

            if (c.Status != ConversationStatus.Resolved)
            {
                return DeskRefusals.NotClosed;
            }

            var words = Messages.MessageText.Clean(comment ?? "");
            words = words.Length > LongestComment ? words[..LongestComment] : words;
            (c.Rating, c.RatedAt, c.BuyerSaysSolved) = (score, time.GetUtcNow(), solved);
            c.RatingComment = words.Length == 0 ? null : await keys.SealBytesAsync(db, c.Shop, c.Buyer, c.Id.Value, Comment, System.Text.Encoding.UTF8.GetBytes(words), cancellation);
            await timeline.TellAsync(db, c, new("rated", To: score.ToString(System.Globalization.CultureInfo.InvariantCulture)), cancellation);
            db.Tell(c, ConversationEvents.Rated, Why.Rated, time.GetUtcNow());
            return null;
        },
        cancellation);

    private async Task<Result<Done>> ChangeAsync(WidgetSession session, Func<ZhiyinDb, Conversation, Task<Refusal?>> change, CancellationToken cancellation)
    {
        if (session is not { Conversation: { } id, Buyer: { } buyer })
        {
            return WidgetRefusals.NothingRuns;
        }

        return await store.WriteAsync<Result<Done>>(
            async db =>
            {
                await router.LockAsync(db, session.Inbox.Shop, cancellation);
                await store.Dialect.LockRowsAsync(db, "conversations", [id.Value], cancellation);
                var c = await db.Set<Conversation>().FirstOrDefaultAsync(x => x.Shop == session.Inbox.Shop && x.Id == id && x.Buyer == buyer, cancellation);
                return c is null ? WidgetRefusals.NothingRuns : await change(db, c) is { } refusal ? refusal : default(Done);
            },
            cancellation);
    }
}
