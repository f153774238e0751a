using System.Diagnostics;
using System.Diagnostics.Metrics;
using Zhiyin.Assist.Threads;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Operations;
using Zhiyin.Rulebook.Book;

namespace Zhiyin.Assist.Review;

/// <summary>POST conversations/{id}/review: what the coach says about a draft, within milliseconds: the conversation has been understood before.</summary>
public sealed class ReviewDraft(Store store, ThreadShelf threads, ShopCoaches coaches, TimeProvider time)
{
    private static readonly Histogram<double> s_took = DeskMeter.Meter.CreateHistogram<double>("zhiyin.review.duration", "s", "How long the review of a draft took on this side, reading of the conversation included.");

    public async Task<Result<DraftReview>> RunAsync(CurrentUser user, ConversationId id, DraftInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(input);
        var began = Stopwatch.GetTimestamp();
        if (input.Draft is { Length: > MessageText.Longest })
        {
            return MessageRefusals.TooLong;
        }

        var stands = await store.ReadAsync(
            db => db.Set<Conversation>().VisibleTo(db, user).Where(c => c.Id == id).Select(c => new Standing(c.Buyer, c.LastSeq)).FirstOrDefaultAsync(cancellation), cancellation);
        if (stands is null)
        {
            return Refusal.NotFound;
        }

        var thread = await threads.OfAsync(user.Shop, id, stands, ThreadShelf.WhileTyping, cancellation);
        var coach = (await coaches.OfAsync(user.Shop, cancellation)).Coach;
        // The offsets are those of the draft as the screen holds it.
        var review = coach.Review(thread.Reading, input.Draft ?? "", time.GetUtcNow());
        var answer = DraftReview.Of(coach.WithFixes(review), coach.Rewrite(review));
        s_took.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        return answer;
    }
}
