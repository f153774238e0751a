using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Pictures;
using Zhiyin.People.Agents;

namespace Zhiyin.Conversations.Messages;

/// <summary>What an agent or a program sends. <paramref name="Confirm"/> is the reason to send in spite of the gate's question; <paramref name="SendAt"/> sends it later.</summary>
public sealed record SendInput(
    string? Content,
    bool? Private = null,
    ContentType? ContentType = null,
    MessageAttributes? ContentAttributes = null,
    Guid? AttachmentId = null,
    string? ClientId = null,
    DateTimeOffset? SendAt = null,
    string? Confirm = null);

/// <summary>Sends what somebody of the shop wrote, from the screen, the live channel or the API.</summary>
public sealed class SendMessage(Store store, MessageAppender appender, AgentNames names)
{
    public async Task<Result<MessageShape>> RunAsync(CurrentUser user, ConversationId id, SendInput input, string? idempotencyKey, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(input);
        var found = await store.ReadAsync(db => ComposeAsync(db, user, id, input, idempotencyKey, cancellation), cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var sent = found.Value.Stored is { } before ? before : await appender.SendAsync(found.Value.Request!, cancellation);
        if (sent.Refusal is { } no)
        {
            return no;
        }

        var agents = await names.OfAsync(user.Shop, cancellation, user.Agent);
        return MessageShape.Of(sent.Value, AgentNames.NameOf(sent.Value, "", agents), agentSeenSeq: sent.Value.Seq, buyerSeenSeq: 0);
    }

    private static async Task<Result<Composed>> ComposeAsync(ZhiyinDb db, CurrentUser user, ConversationId id, SendInput input, string? key, CancellationToken cancellation)
    {
        if (await db.Set<Conversation>().VisibleTo(db, user).FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } conversation)
        {
            return Refusal.NotFound;
        }

        if ((input.ClientId ?? key) is { } given && await StoredAsync(db, user, id, given, cancellation) is { } stored)
        {
            return new Composed(null, stored);
        }

        var note = input.Private ?? false;
        if (!note && MayReply(user, conversation) is { } refusal)
        {
            return refusal;
        }

        var attributes = await AttributesAsync(db, user, conversation, input, note, cancellation);
        if (attributes.Refusal is { } wrong)
        {
            return wrong;
        }

        var message = new NewMessage(
            MessageKind.Outgoing, SenderKind.Agent, user.Agent.Value, input.ClientId ?? key ?? Guid.NewGuid().ToString("N"), input.Content ?? "", note,
            attributes.Value switch
            {
                { Attachment: not null } => ContentType.Image,
                { Card: not null } => ContentType.Card,
                _ => ContentType.Text,
            },
            attributes.Value.Write());
        return new Composed(new(user.Shop, id, conversation.Buyer, message, input.Confirm, Mentions: attributes.Value.Mentions, TakesOver: user.Has(Right.TakeOver)), null);
    }

    // Before rights and gate: whose answer was lost asks again, and «refused» would make them say elsewhere what the buyer has read here.
    private static Task<Message?> StoredAsync(ZhiyinDb db, CurrentUser user, ConversationId id, string clientId, CancellationToken cancellation)
        => db.Set<Message>().FirstOrDefaultAsync(
            m => m.Shop == user.Shop && m.Conversation == id && m.ClientId == clientId && m.SenderKind == SenderKind.Agent && m.Sender == user.Agent.Value, cancellation);

    // The desk's own rule; what to do about it is another thing for a reply.
    private static Refusal? MayReply(CurrentUser user, Conversation conversation) => DeskRules.MayWork(user, conversation) switch
    {
        null => null,
        { } refusal when refusal == DeskRefusals.Merged => MessageRefusals.Merged,
        _ => MessageRefusals.NotYours,
    };

    private static async Task<Result<MessageAttributes>> AttributesAsync(
        ZhiyinDb db, CurrentUser user, Conversation conversation, SendInput input, bool note, CancellationToken cancellation)
    {
        var attributes = new MessageAttributes();
        if (input.AttachmentId is { } attachment)
        {
            if (await Attachments.FindAsync(db, conversation, attachment, cancellation) is not { } picture)
            {
                return Refusal.Invalid("attachmentId", "图片不存在或不属于这个会话", "No such picture in this conversation");
            }

            attributes = attributes with { Attachment = picture };
        }
        else if (input.ContentAttributes?.Card is { } card)
        {
            var fit = card.Checked();
            if (fit.Refusal is { } refusal)
            {
                return refusal;
            }

            attributes = attributes with { Card = fit.Value };
        }

        if (note && input.ContentAttributes?.Mentions is { Count: > 0 and <= 20 } mentions)
        {
            var there = await db.Set<Agent>().Where(a => a.Shop == user.Shop && !a.Disabled && mentions.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellation);
            attributes = attributes with { Mentions = there };
        }

        return attributes;
    }

    // What is to be sent, or what was stored before under the same client id.
    private sealed record Composed(SendRequest? Request, Message? Stored);
}
