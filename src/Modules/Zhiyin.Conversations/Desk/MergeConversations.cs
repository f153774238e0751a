using System.Text.Json;
using Zhiyin.Conversations.Routing;

namespace Zhiyin.Conversations.Desk;

/// <summary>The conversation that stays.</summary>
public sealed record MergeInput(ConversationId Into);

/// <summary>
/// Shows two conversations of one buyer as one. Nothing is moved: the merged one keeps its messages, its status and whoever had it, so that undoing restores everything.
/// What the buyer says afterwards goes into the one that stays.
/// </summary>
public sealed class MergeConversations(Store store, Router router, Timeline timeline, ShowConversation show, TimeProvider time)
{
    public async Task<Result<ConversationShape>> RunAsync(CurrentUser user, ConversationId from, ConversationId into, CancellationToken cancellation)
    {
        var merged = await store.WriteAsync(db => MergeAsync(db, user, from, into, cancellation), cancellation);
        return merged.Refusal is { } refusal ? refusal : await ShowAsync(user, into, cancellation);
    }

    public async Task<Result<ConversationShape>> UndoAsync(CurrentUser user, Guid merge, CancellationToken cancellation)
    {
        var undone = await store.WriteAsync(db => UndoAsync(db, user, merge, cancellation), cancellation);
        return undone.Refusal is { } refusal ? refusal : await ShowAsync(user, undone.Value, cancellation);
    }

    // Two that became one, or one that became two, leave an agent with other room.
    private async Task<Result<ConversationShape>> ShowAsync(CurrentUser user, ConversationId id, CancellationToken cancellation)
    {
        await store.WriteAsync(db => router.DrainAsync(db, user.Shop, cancellation), cancellation);
        return await show.RunAsync(user, id, cancellation);
    }

    private async Task<Result<Done>> MergeAsync(ZhiyinDb db, CurrentUser user, ConversationId fromId, ConversationId intoId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (fromId == intoId)
        {
            return DeskRefusals.MergeSelf;
        }

        if (await BothAsync(db, user, fromId, intoId, cancellation) is not var (from, into))
        {
            return Refusal.NotFound;
        }

        if (await FaultAsync(db, user, from, into, cancellation) is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow();
        db.Add(new Merge
        {
            Shop = user.Shop,
            Id = Guid.CreateVersion7(now),
            From = fromId,
            Into = intoId,
            By = user.Agent,
            At = now,
            Before = JsonSerializer.Serialize(new Before(from.WaitingSince, into.WaitingSince)),
        });
        from.MergedInto = intoId;
        into.WaitingSince = Earlier(from.WaitingSince, into.WaitingSince);
        var by = await DeskWrite.AgentAsync(db, user.Shop, user.Agent, cancellation);
        await timeline.TellAsync(db, into, new("merged", by?.Name, $"#{from.Number}"), cancellation);
        db.Tell(into, ConversationEvents.Merged, Why.Merged, now, user.Agent);
        db.Tell(from, ConversationEvents.Merged, Why.Merged, now, user.Agent);
        return default(Done);
    }

    private async Task<Result<ConversationId>> UndoAsync(ZhiyinDb db, CurrentUser user, Guid id, CancellationToken cancellation)
    {
        var found = await db.Set<Merge>().AsNoTracking().FirstOrDefaultAsync(m => m.Shop == user.Shop && m.Id == id, cancellation);
        if (found is null || await BothAsync(db, user, found.From, found.Into, cancellation) is not var (from, into))
        {
            return Refusal.NotFound;
        }

        var merge = await db.Set<Merge>().FirstAsync(m => m.Shop == user.Shop && m.Id == id, cancellation);
        if (merge.UndoneAt is not null)
        {
            return DeskRefusals.Undone;
        }

        if (DeskRules.MayWork(user, into) is { } refusal)
        {
            return refusal;
        }

        var (now, before) = (time.GetUtcNow(), JsonSerializer.Deserialize<Before>(merge.Before)!);
        (merge.UndoneAt, from.MergedInto) = (now, null);
        var together = Earlier(before.From, before.Into);
        if (together is not null && into.WaitingSince == together)
        {
            into.WaitingSince = before.Into;
        }
        else
        {
            // Somebody answered while the two were one: the buyer has heard, whichever of them it was about.
            from.WaitingSince = null;
        }

        var by = await DeskWrite.AgentAsync(db, user.Shop, user.Agent, cancellation);
        await timeline.TellAsync(db, into, new("unmerged", by?.Name, $"#{from.Number}"), cancellation);
        db.Tell(into, ConversationEvents.Merged, Why.Merged, now, user.Agent);
        db.Tell(from, ConversationEvents.Merged, Why.Merged, now, user.Agent);
        return into.Id;
    }

    // Both, locked in id order; one merged already is as visible as the one it was merged into.
    private async Task<(Conversation From, Conversation Into)?> BothAsync(ZhiyinDb db, CurrentUser user, ConversationId from, ConversationId into, CancellationToken cancellation)
    {
        await router.LockAsync(db, user.Shop, cancellation);
        await store.Dialect.LockRowsAsync(db, "conversations", [from.Value, into.Value], cancellation);
        var both = await db.Set<Conversation>().VisibleTo(db, user).Where(c => c.Id == from || c.Id == into).ToListAsync(cancellation);
        return both.Find(c => c.Id == from) is { } f && both.Find(c => c.Id == into) is { } i ? (f, i) : null;
    }

    private static async Task<Refusal?> FaultAsync(ZhiyinDb db, CurrentUser user, Conversation from, Conversation into, CancellationToken cancellation)
        => from.MergedInto is not null || into.MergedInto is not null || await db.Set<Merge>().AnyAsync(m => m.Shop == user.Shop && m.Into == from.Id && m.UndoneAt == null, cancellation)
                ? DeskRefusals.MergeChain
            : from.Buyer != into.Buyer ? DeskRefusals.OtherBuyer
            : into.Status == ConversationStatus.Resolved && from.Status != ConversationStatus.Resolved ? DeskRefusals.TargetResolved
            : DeskRules.MayWork(user, into) ?? DeskRules.MayWork(user, from);

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;

    private sealed record Before(DateTimeOffset? From, DateTimeOffset? Into);
}
