using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Desk;

/// <summary>A reply's time has come: it passes the gate like any other and is sent once, however often this runs. One that is refused stays, with the reason, for whoever wrote it.</summary>
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

        if (!await db.Set<Agent>().AnyAsync(a => a.Shop == entry.Shop && a.Id == message.By && !a.Disabled, cancellation))
        {
            return (message, null, DeskRefusals.UnknownAgent);
        }

        var text = await keys.OpenAsync(db, entry.Shop, message.Buyer, message.Conversation, message.ClientId, message.TextSealed, cancellation);
        return text is null
            ? (message, null, MessageRefusals.BuyerErased)
            : (message, new(entry.Shop, into.Id, into.Buyer, new(MessageKind.Outgoing, SenderKind.Agent, message.By.Value, message.ClientId, text), message.Confirm), null);
    }

    private async Task<Done> EndAsync(ZhiyinDb db, ScheduledMessage sent, Refusal? refusal, CancellationToken cancellation)
    {
        var message = await db.Set<ScheduledMessage>().FirstAsync(s => s.Shop == sent.Shop && s.Id == sent.Id, cancellation);
        (message.State, message.Why) = refusal is null ? (ScheduledState.Sent, null) : (ScheduledState.Refused, Words(refusal));
        var c = await db.Set<Conversation>().FirstOrDefaultAsync(x => x.Shop == sent.Shop && x.Id == sent.Conversation, cancellation);
        if (c is not null)
        {
            db.Tell(c, ConversationEvents.Updated, Why.Scheduled, time.GetUtcNow(), message.By);
        }

        return default;
    }

    private static string Words(Refusal refusal)
        => refusal.Extra?.TryGetValue("findings", out var found) == true && found is IReadOnlyList<GateFinding> findings && findings.Count > 0
            ? $"{refusal.Title}：{string.Join("；", findings.Select(f => f.Message))}"
            : refusal.Title;
}
