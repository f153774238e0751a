using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.People.Access;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Desk;

/// <summary>
/// A reply's time has come: rights and gate judge it like any other, and it is sent once, however often this runs. One that is refused stays, with the reason, for whoever wrote it and whoever has the
/// conversation.
/// </summary>
internal sealed class SendScheduled(Store store, MessageAppender messages, IBuyerKeys keys, TimeProvider time) : IDueWork
{
    public const string Name = "scheduled.send";

    public string Kind => Name;

    public async Task RunAsync(DueEntry entry, CancellationToken cancellation)
    {
        var ready = await store.ReadAsync(db => ReadyAsync(db, entry, cancellation), cancellation);
        if (ready is not var (message, request, fault))
        {
            return;
        }

        var sent = request is null ? fault! : await messages.SendAsync(request, cancellation);
        if (sent.Refusal is { Status: >= 500 } broken)
        {
            throw new InvalidOperationException($"not now: {broken.Code}");
        }

        await store.WriteAsync(db => EndAsync(db, message, sent.Refusal, cancellation), cancellation);
    }

    // The message, and the request to send it or why it cannot be.
    private async Task<(ScheduledMessage Message, SendRequest? Request, Refusal? Fault)?> ReadyAsync(ZhiyinDb db, DueEntry entry, CancellationToken cancellation)
    {
        var message = await db.Set<ScheduledMessage>().FirstOrDefaultAsync(s => s.Shop == entry.Shop && s.Id == entry.Subject, cancellation);
        if (message is not { State: ScheduledState.Waiting })
        {
            return null;
        }

        var c = await db.Set<Conversation>().FirstOrDefaultAsync(x => x.Shop == entry.Shop && x.Id == message.Conversation, cancellation);
        var into = c?.MergedInto is { } target ? await db.Set<Conversation>().FirstOrDefaultAsync(x => x.Shop == entry.Shop && x.Id == target, cancellation) : c;
        if (into is null)
        {
            return (message, null, Refusal.NotFound);
        }

        // What they may do now, not what they might when they wrote it; who has the conversation is asked when it is written.
        var role = await db.Set<Agent>().Where(a => a.Shop == entry.Shop && a.Id == message.By && !a.Disabled).Select(a => (Role?)a.Role).FirstOrDefaultAsync(cancellation);
        if (role is not { } now || !RoleRights.Of(now).Contains(Right.Reply))
        {
            return (message, null, DeskRefusals.UnknownAgent);
        }

        var text = await keys.OpenAsync(db, entry.Shop, message.Buyer, message.Conversation, message.ClientId, message.TextSealed, cancellation);
        return text is null
            ? (message, null, MessageRefusals.BuyerErased)
            : (message, Request(message, into, text, RoleRights.Of(now)), null);
    }

    private static SendRequest Request(ScheduledMessage message, Conversation into, string text, IReadOnlySet<Right> rights) => new(
        into.Shop, into.Id, into.Buyer, new(MessageKind.Outgoing, SenderKind.Agent, message.By.Value, message.ClientId, text), message.Confirm, TakesOver: rights.Contains(Right.TakeOver), Scheduled: message.Id);

    // Sent it is already, in the write that stored it; unless a node died long ago between the two.
    private async Task<Done> EndAsync(ZhiyinDb db, ScheduledMessage sent, Refusal? refusal, CancellationToken cancellation)
    {
        var (state, why) = refusal is null ? (ScheduledState.Sent, null) : (ScheduledState.Refused, Words(refusal));
        await ScheduledMessage.TakeAsync(db, sent.Shop, sent.Id, state, why);
        var c = await db.Set<Conversation>().FirstOrDefaultAsync(x => x.Shop == sent.Shop && x.Id == sent.Conversation, cancellation);
        if (c is not null)
        {
            db.Tell(c, ConversationEvents.Updated, Why.Scheduled, time.GetUtcNow(), sent.By);
        }

        return default;
    }

    private static string Words(Refusal refusal)
        => refusal.Extra?.TryGetValue("findings", out var found) == true && found is IReadOnlyList<GateFinding> findings && findings.Count > 0
            ? $"{refusal.Title}：{string.Join("；", findings.Select(f => f.Message))}"
            : refusal.Title;
}
