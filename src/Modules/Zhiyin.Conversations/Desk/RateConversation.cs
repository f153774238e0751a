using System.Text;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Desk;

/// <summary>
/// The buyer's rating when a conversation is over: one question asked neutrally, without any favour for a good answer (handbook §4.3), answered once. The comment is sealed; colleagues read it masked.
/// </summary>
public sealed class RateConversation(Store store, Timeline timeline, IBuyerKeys keys, TimeProvider time)
{
    private const int LongestComment = 500;

    /// <summary>How long after closing the question stands.</summary>
    public static TimeSpan Stands { get; } = TimeSpan.FromDays(7);

    /// <summary>True while the buyer may rate it.</summary>
    public static bool CanRate(Conversation c, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c is { Status: ConversationStatus.Resolved, Rating: null } && now - (c.ResolvedAt ?? now) < Stands;
    }

    /// <summary><paramref name="score"/> is 1 (very dissatisfied) to 5; <paramref name="solved"/> what the buyer says of the matter. <paramref name="buyer"/> has been proven to be the conversation's.</summary>
    public Task<Result<Done>> RunAsync(ShopId shop, ConversationId id, BuyerId buyer, int score, bool? solved, string? comment, CancellationToken cancellation) => store.WriteAsync<Result<Done>>(
        async db =>
        {
            await store.Dialect.LockRowsAsync(db, "conversations", [id.Value], cancellation);
            var c = await db.Set<Conversation>().FirstOrDefaultAsync(x => x.Shop == shop && x.Id == id && x.Buyer == buyer, cancellation);
            var now = time.GetUtcNow();
            if (c is null)
            {
                return Refusal.NotFound;
            }

            if (score is < 1 or > 5)
            {
                return DeskRefusals.BadScore;
            }

            if (c.Rating is not null || !CanRate(c, now))
            {
                return c.Rating is not null ? DeskRefusals.AlreadyRated : DeskRefusals.NotClosed;
            }

            var said = MessageText.Clean(comment ?? "");
            said = said.Length > LongestComment ? MessageText.Clean(said[..LongestComment]) : said;
            var box = said.Length == 0 ? null : await keys.SealBytesAsync(db, shop, buyer, id.Value, SealedAs.RatingComment, Encoding.UTF8.GetBytes(said), cancellation);
            (c.Rating, c.RatedAt, c.BuyerSaysSolved, c.RatingComment) = (score, now, solved, box);
            await timeline.TellAsync(db, c, new("rated", To: score.ToString(), Reason: box is null ? null : Masking.Mask(said).Text), cancellation);
            db.Tell(c, ConversationEvents.Rated, Why.Rated, now);
            return default(Done);
        },
        cancellation);
}
