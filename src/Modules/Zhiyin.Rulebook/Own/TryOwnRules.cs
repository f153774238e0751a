using Zhiyin.Coach.Kinds.Own;
using Zhiyin.Coach.Scoring;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Rulebook.Threads;
using Stored = Zhiyin.Conversations.Messages.Message;
using Talk = Zhiyin.Understanding.Threads.Conversation;

namespace Zhiyin.Rulebook.Own;

/// <summary>POST rulebook/own/try: how many of the shop's newest replies a document would have marked, in their conversations; only those the asker may see. Nothing is stored.</summary>
public sealed class TryOwnRules(Store store)
{
    private const int Usual = 300;
    private const int Most = 1000;
    private const int Samples = 5;
    private const int MostConversations = 500;

    public async Task<Result<OwnTrialShape>> RunAsync(CurrentUser user, OwnTrialInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(input);
        var wanted = input.Replies ?? Usual;
        if (wanted is < 1 or > Most)
        {
            return Refusal.Invalid("replies", $"试 1 到 {Most} 条回复", $"Between 1 and {Most} replies");
        }

        var judged = OwnShelf.Judge(input.Source);
        if (judged.Refusal is { } refusal)
        {
            return refusal;
        }

        var (trial, coach, looked) = (new OwnTrial(judged.Value, Samples), judged.Value.Alone(), 0);
        foreach (var id in await NewestAsync(user, cancellation))
        {
            if (trial.Replies >= wanted)
            {
                break;
            }

            cancellation.ThrowIfCancellationRequested();
            var talk = await store.ReadAsync(db => TalkAsync(db, user.Shop, id, cancellation), cancellation);
            looked += Enter(trial, coach, id, talk, wanted) ? 1 : 0;
        }

        return new OwnTrialShape(
            trial.Replies,
            looked,
            [.. trial.Rules.Select(r => new OwnRuleTrialShape(
                r.Rule.Info.Id, r.Rule.Info.Title, r.Replies, r.Conversations,
                [.. r.Samples.Select(s => new OwnSampleShape(new ConversationId(Guid.Parse(s.Conversation)), s.Message, s.Text, s.Span.Start, s.Span.Length))]))]);
    }

    private Task<List<ConversationId>> NewestAsync(CurrentUser user, CancellationToken cancellation) => store.ReadAsync(
        db => db.Set<Conversation>().VisibleTo(db, user).OrderByDescending(c => c.LastActivityAt).Select(c => c.Id).Take(MostConversations).ToListAsync(cancellation), cancellation);

    private static async Task<TalkThread> TalkAsync(ZhiyinDb db, ShopId shop, ConversationId id, CancellationToken cancellation)
    {
        var newest = await db.Set<Stored>().AsNoTracking().Where(m => m.Shop == shop && m.Conversation == id).OrderByDescending(m => m.Seq).Take(TalkThread.Longest).ToListAsync(cancellation);
        newest.Reverse();
        return TalkThread.Of(newest);
    }

    // The newest replies first; within a conversation they are read in its order, so the last ones of it are taken.
    private static bool Enter(OwnTrial trial, Coach.ReplyCoach coach, ConversationId id, TalkThread talk, int wanted)
    {
        var replies = ConversationReview.Of(new Talk(talk.Bubbles), coach).Replies;
        foreach (var reply in replies.TakeLast(wanted - trial.Replies))
        {
            trial.Add(id.ToString(), talk.Places[reply.Message].Seq, talk.Bubbles[reply.Message].Text, reply.Findings);
        }

        return !replies.IsEmpty;
    }
}
