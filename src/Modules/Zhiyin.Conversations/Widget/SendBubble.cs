using System.Text.Json;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Live;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Pictures;
using Zhiyin.Conversations.Routing;
using Zhiyin.People.Shops;

namespace Zhiyin.Conversations.Widget;

/// <summary>A bubble that a buyer sends: into the running conversation, or beginning one.</summary>
public sealed record Bubble(string ClientId, string Text, Card? Card, Guid? Attachment);

/// <summary>Takes a buyer's bubble. The first one, the buyer, the conversation and whoever gets it are one write; every other goes the fast way.</summary>
public sealed class SendBubble(Store store, MessageAppender appender, Identities identities, Router router, WidgetLimits limits, TimeProvider time)
{
    private const int Tries = 4;

    /// <summary>The stored message and where it is.</summary>
    public sealed record Sent(Message Message, BuyerId Buyer);

    /// <summary>Sends; the buyer has one running conversation in an inbox, which is looked up again when the one known is over.</summary>
    public async Task<Result<Sent>> RunAsync(WidgetSession session, Bubble bubble, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(bubble);
        for (var attempt = 1; ; attempt++)
        {
            if (session is { Conversation: { } conversation, Buyer: { } buyer })
            {
                var sent = await ContinueAsync(session, conversation, buyer, bubble, cancellation);
                if (sent.Refusal is not { Code: "conversation_over" or "merged" or "not_found" } || attempt == Tries)
                {
                    return sent;
                }
            }

            var begun = await BeginAsync(session, bubble, cancellation);
            if (begun.Refusal is { } refusal)
            {
                return refusal;
            }

            if (begun.Value.First is { } first)
            {
                return new Sent(first, begun.Value.Buyer);
            }

            if (attempt == Tries)
            {
                return WidgetRefusals.NothingRuns;
            }

            session.Running(begun.Value.Buyer, begun.Value.Conversation);
        }
    }

    private async Task<Result<Sent>> ContinueAsync(WidgetSession session, ConversationId conversation, BuyerId buyer, Bubble bubble, CancellationToken cancellation)
    {
        var message = await ComposeAsync(session, conversation, buyer, bubble, cancellation);
        if (message.Refusal is { } refusal)
        {
            return refusal;
        }

        var sent = await appender.SendAsync(new(session.Inbox.Shop, conversation, buyer, message.Value, ClockFrom: Opening(session.Inbox)), cancellation);
        return sent.Refusal is { } no ? no : new Sent(sent.Value, buyer);
    }

    private async Task<Result<NewMessage>> ComposeAsync(WidgetSession session, ConversationId conversation, BuyerId buyer, Bubble bubble, CancellationToken cancellation)
    {
        if (bubble.Attachment is not { } id)
        {
            return Message(buyer, bubble, null);
        }

        var picture = await store.WriteAsync(db => PictureAsync(db, session.Inbox.Shop, conversation, buyer, id, cancellation), cancellation);
        return picture is null ? Refusal.Invalid("attachmentId", "图片不存在", "There is no such picture") : Message(buyer, bubble, picture);
    }

    private async Task<Result<(BuyerId Buyer, ConversationId Conversation, Message? First)>> BeginAsync(WidgetSession session, Bubble bubble, CancellationToken cancellation)
    {
        if (!limits.Allows(Limit.Begin, session.Address))
        {
            return WidgetRefusals.TooMuch;
        }

        var inbox = session.Inbox;
        return await store.WriteAsync<Result<(BuyerId, ConversationId, Message?)>>(
            async db =>
            {
                await router.LockAsync(db, inbox.Shop, cancellation);
                var (buyer, _) = await identities.BuyerAsync(db, inbox, session.Who!, cancellation);
                await store.Dialect.LockAsync(db, "buyer:" + buyer, cancellation);
                var now = time.GetUtcNow();
                if (await WidgetTalks.FindAsync(db, inbox.Shop, buyer, inbox.Id, cancellation) is { } there && !Waking.IsOver(there.Status, there.ResolvedAt, now))
                {
                    return (buyer, there.Id, null);
                }

                var conversation = await AddAsync(db, inbox, buyer, now, cancellation);
                var picture = bubble.Attachment is { } id ? await PictureAsync(db, inbox.Shop, conversation.Id, buyer, id, cancellation) : null;
                if (bubble.Attachment is not null && picture is null)
                {
                    return Refusal.Invalid("attachmentId", "图片不存在", "There is no such picture");
                }

                var first = await appender.AppendInAsync(db, conversation, Message(buyer, bubble, picture), cancellation, Opening(inbox));
                if (first.Refusal is { } refusal)
                {
                    return refusal;
                }

                await router.AssignAsync(db, conversation, cancellation);
                return (buyer, conversation.Id, first.Value);
            },
            cancellation);
    }

    private async Task<Conversation> AddAsync(ZhiyinDb db, WidgetInbox inbox, BuyerId buyer, DateTimeOffset now, CancellationToken cancellation)
    {
        await store.Dialect.LockRowsAsync(db, "shops", [inbox.Shop.Value], cancellation);
        var shop = await db.Set<Shop>().FirstAsync(s => s.Id == inbox.Shop, cancellation);
        var conversation = new Conversation
        {
            Shop = inbox.Shop,
            Id = ConversationId.New(time),
            Number = ++shop.LastNumber,
            Inbox = inbox.Id,
            Buyer = buyer,
            Team = inbox.Inbox.Team,
            Status = ConversationStatus.Pending,
            CreatedAt = now,
            LastActivityAt = now,
            OffHours = !inbox.Clock.IsOpen(now),
        };
        db.Add(conversation);
        db.Tell(conversation, ConversationEvents.Created, Why.Created, now);
        return conversation;
    }

    private static async Task<AttachmentShape?> PictureAsync(ZhiyinDb db, ShopId shop, ConversationId conversation, BuyerId buyer, Guid id, CancellationToken cancellation)
    {
        // One that was meant for a conversation which turned out to be over was never said there, and is still free.
        var attached = id.ToString("D");
        var found = await db.Set<Attachment>().Where(a => a.Shop == shop && a.Id == id && a.Buyer == buyer
                && (a.Conversation == conversation || a.Conversation == default
                    || !db.Set<Message>().Any(m => m.Shop == shop && m.Conversation == a.Conversation && m.ContentType == ContentType.Image && m.Attributes!.Contains(attached))))
            .Select(a => new AttachmentShape(a.Id, a.ContentType, a.Bytes, a.Width, a.Height, null)).FirstOrDefaultAsync(cancellation);
        if (found is not null)
        {
            await db.Set<Attachment>().Where(a => a.Shop == shop && a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Conversation, conversation), cancellation);
        }

        return found;
    }

    private static NewMessage Message(BuyerId buyer, Bubble bubble, AttachmentShape? picture) => new(
        MessageKind.Incoming, SenderKind.Buyer, buyer.Value, bubble.ClientId, bubble.Text, Private: false,
        picture is not null ? ContentType.Image : bubble.Card is not null ? ContentType.Card : ContentType.Text,
        new MessageAttributes(picture, bubble.Card).Write());

    // When the response clock of a bubble starts: at the next opening while the inbox is closed.
    private DateTimeOffset? Opening(WidgetInbox inbox)
    {
        var now = time.GetUtcNow();
        return inbox.Clock.IsOpen(now) ? null : inbox.Clock.NextOpening(now);
    }

    /// <summary>Reads a <c>send</c> frame.</summary>
    internal static Result<Bubble> Read(JsonElement frame, LiveJson json)
    {
        var card = frame.Text("contentType") == "card" && frame.Part("card") is { } part ? json.Read<Card>(part) : null;
        if (frame.Text("contentType") == "card")
        {
            var fit = card?.Checked() ?? Refusal.Invalid("card", "卡片格式不对", "The card has another shape");
            return fit.Refusal is { } refusal ? refusal : new Bubble(frame.Text("clientId") ?? "", frame.Text("content") ?? "", fit.Value, null);
        }

        return new Bubble(frame.Text("clientId") ?? "", frame.Text("content") ?? "", null, frame.Id("attachmentId"));
    }
}
