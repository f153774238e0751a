using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Due;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Conversations.Desk;

/// <summary>Replies that go out later: made, listed, cancelled. <see cref="SendScheduled"/> sends them.</summary>
public sealed class ScheduledMessages(Store store, Timeline timeline, IBuyerKeys keys, ISendGate gate, TimeProvider time)
{
    private const int MostWaiting = 20;
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(30);

    /// <summary>
    /// Keeps <paramref name="content"/>, sealed, until <paramref name="sendAt"/>. The same client id again answers the one that is kept. The gate judges it now, while somebody is there to be
    /// asked (<paramref name="confirm"/> is the answer), and once more when its time has come.
    /// </summary>
    public async Task<Result<ScheduledShape>> CreateAsync(
        CurrentUser user, ConversationId id, string content, DateTimeOffset sendAt, string? clientId, CancellationToken cancellation, string? confirm = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        var (text, client) = (MessageText.Clean(content), clientId ?? Guid.NewGuid().ToString("N"));
        var found = await store.ReadAsync<Result<ScheduledShape?>>(
            async db =>
            {
                if (!await db.Set<Conversation>().VisibleTo(db, user).AnyAsync(c => c.Id == id, cancellation))
                {
                    return Refusal.NotFound;
                }

                var kept = await OfAsync(db, db.Set<ScheduledMessage>().Where(s => s.Shop == user.Shop && s.Conversation == id && s.ClientId == client && s.By == user.Agent), cancellation);
                return kept.Count > 0 ? kept[0] : null;
            },
            cancellation);
        if (found.Refusal is { } unknown)
        {
            return unknown;
        }

        if (found.Value is { } before)
        {
            return before;
        }

        var answer = text.Length == 0 ? GateAnswer.Pass : await gate.JudgeAsync(new(user.Shop, id, SenderKind.Agent, user.Agent, text, sendAt, confirm, client), cancellation);
        return MessageRefusals.Of(answer, confirm) is { } refusal ? refusal : await KeepAsync(user, id, text, sendAt, client, DeskRules.Reason(confirm), cancellation);
    }

    private Task<Result<ScheduledShape>> KeepAsync(CurrentUser user, ConversationId id, string text, DateTimeOffset sendAt, string client, string? confirm, CancellationToken cancellation)
        => store.WriteAsync<Result<ScheduledShape>>(
            async db =>
            {
                var now = time.GetUtcNow();
                if (await timeline.LockAsync(db, user, id, cancellation) is not { } c)
                {
                    return Refusal.NotFound;
                }

                if ((DeskRules.MayWork(user, c) ?? Fault(text, sendAt, now)) is { } refusal)
                {
                    return refusal;
                }

                var own = db.Set<ScheduledMessage>().Where(s => s.Shop == user.Shop && s.Conversation == id);
                if (await own.FirstOrDefaultAsync(s => s.ClientId == client, cancellation) is { } kept)
                {
                    return (await OfAsync(db, own.Where(s => s.Id == kept.Id), cancellation))[0];
                }

                if (await own.CountAsync(s => s.State == ScheduledState.Waiting, cancellation) >= MostWaiting)
                {
                    return DeskRefusals.TooManyScheduled;
                }

                if (await keys.SealAsync(db, user.Shop, c.Buyer, id, client, text, cancellation) is not { } box)
                {
                    return MessageRefusals.BuyerErased;
                }

                var made = new ScheduledMessage
                {
                    Shop = user.Shop,
                    Id = Guid.CreateVersion7(now),
                    Conversation = id,
                    Buyer = c.Buyer,
                    By = user.Agent,
                    ClientId = client,
                    TextSealed = box,
                    TextMasked = Masking.Mask(text).Text,
                    DueAt = sendAt,
                    CreatedAt = now,
                    Confirm = confirm,
                };
                db.Add(made);
                db.Add(new DueEntry { Shop = user.Shop, Id = made.Id, Kind = SendScheduled.Name, DueAt = sendAt, Subject = made.Id });
                db.Tell(c, ConversationEvents.Updated, Why.Scheduled, now, user.Agent);
                await db.SaveChangesAsync(cancellation);
                return (await OfAsync(db, own.Where(s => s.Id == made.Id), cancellation))[0];
            },
            cancellation);

    /// <summary>My own that wait or were refused, the next first; of one conversation: everybody's.</summary>
    public Task<Result<Page<ScheduledShape>>> ListAsync(CurrentUser user, ConversationId? conversation, CancellationToken cancellation) => store.ReadAsync<Result<Page<ScheduledShape>>>(
        async db =>
        {
            var rows = db.Set<ScheduledMessage>().Where(s => s.Shop == user.Shop && (s.State == ScheduledState.Waiting || s.State == ScheduledState.Refused));
            if (conversation is { } id)
            {
                if (!await db.Set<Conversation>().VisibleTo(db, user).AnyAsync(c => c.Id == id, cancellation))
                {
                    return Refusal.NotFound;
                }

                rows = rows.Where(s => s.Conversation == id);
            }
            else
            {
                rows = rows.Where(s => s.By == user.Agent);
            }

            return new Page<ScheduledShape>(await OfAsync(db, rows, cancellation), null);
        },
        cancellation);

    /// <summary>Cancels one's own, or a colleague's for whoever has the conversation now and those who may take over. A refused one is put away.</summary>
    public Task<Result<Done>> CancelAsync(CurrentUser user, Guid id, CancellationToken cancellation) => store.WriteAsync<Result<Done>>(
        async db =>
        {
            var found = await db.Set<ScheduledMessage>().AsNoTracking().FirstOrDefaultAsync(s => s.Shop == user.Shop && s.Id == id, cancellation);
            if (found is null || await timeline.LockAsync(db, user, found.Conversation, cancellation) is not { } c)
            {
                return Refusal.NotFound;
            }

            if (found.By != user.Agent && c.Assignee != user.Agent && !user.Has(Right.TakeOver))
            {
                return DeskRefusals.NotYours;
            }

            // In one statement: it may be on its way in the conversation this one was merged into, under that one's lock.
            var cancelled = await db.Set<ScheduledMessage>().Where(s => s.Shop == user.Shop && s.Id == id && (s.State == ScheduledState.Waiting || s.State == ScheduledState.Refused))
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ScheduledState.Cancelled), cancellation);
            if (cancelled == 0)
            {
                return DeskRefusals.NotWaiting;
            }

            db.Tell(c, ConversationEvents.Updated, Why.Scheduled, time.GetUtcNow(), user.Agent);
            return default(Done);
        },
        cancellation);

    internal static async Task<IReadOnlyList<ScheduledShape>> OfAsync(ZhiyinDb db, IQueryable<ScheduledMessage> rows, CancellationToken cancellation) => await (
        from s in rows.AsNoTracking()
        join a in db.Set<Agent>() on new { s.Shop, Id = s.By } equals new { a.Shop, a.Id }
        orderby s.DueAt
        select new ScheduledShape(s.Id, s.Conversation, s.TextMasked, s.DueAt, new AgentRefShape(a.Id, a.Name, a.Nick, a.Presence), s.State, s.Why)).Take(200).ToListAsync(cancellation);

    private static Refusal? Fault(string text, DateTimeOffset sendAt, DateTimeOffset now) => text.Length switch
    {
        0 => MessageRefusals.Empty,
        > MessageText.Longest => MessageRefusals.TooLong,
        _ => sendAt <= now || sendAt > now + s_longest ? DeskRefusals.SendTime : null,
    };
}
