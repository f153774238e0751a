using System.Text.Json;
using Zhiyin.Conversations.Live;
using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Widget;

/// <summary>What a buyer's browser says, frame by frame; nothing but hello and ping is heard before hello.</summary>
public sealed class WidgetChannel(
    LiveJson json, Identities identities, VisitorSecret secrets, WidgetState state, SendBubble send, EndTalk end, PageWords words, Typing typing, ReadMarks marks, WidgetLimits limits, WidgetHub hub, WidgetMessages messages, Store store)
{
    private const int MostFirst = 50;

    public async ValueTask HearAsync(WidgetSession session, ReadOnlyMemory<byte> said, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        JsonDocument read;
        try
        {
            read = JsonDocument.Parse(said, new JsonDocumentOptions { MaxDepth = 8 });
        }
        catch (JsonException)
        {
            return;
        }

        using (read)
        {
            var frame = read.RootElement;
            if (frame.ValueKind == JsonValueKind.Object)
            {
                await HearAsync(session, frame, frame.Text("t"), cancellation);
            }
        }
    }

    private Task HearAsync(WidgetSession session, JsonElement frame, string? t, CancellationToken cancellation)
    {
        if (t == "ping")
        {
            session.Socket.Send(json.Frame("pong"));
            return Task.CompletedTask;
        }

        if (t == "hello")
        {
            session.Greeted = true;
            return HelloAsync(session, frame, frame.Text("visitor"), cancellation);
        }

        if (session.Who is not { } who)
        {
            Refuse(session, WidgetRefusals.HelloFirst, frame.Text("clientId"));
            return Task.CompletedTask;
        }

        if (t is "send")
        {
            return SendAsync(session, who, frame, cancellation);
        }

        if (!limits.Allows(Limit.Talk, Key(who)))
        {
            Refuse(session, WidgetRefusals.TooMuch);
            return Task.CompletedTask;
        }

        switch (t)
        {
            case "typing" when session is { Conversation: { } id, Buyer: { } buyer } && frame.Flag("on") is { } on:
                typing.Tell(session.Inbox.Shop, id, SenderKind.Buyer, buyer.Value, "", on);
                return Task.CompletedTask;
            case "seen" when session.Conversation is { } id && frame.Number("seq") is { } seq:
                marks.Buyer(session.Inbox.Shop, id, seq);
                return Task.CompletedTask;
            case "history" when frame.Number("before") is { } before:
                return state.HistoryAsync(session, before, frame.Number("limit") ?? 30, cancellation);
            case "rate":
                return AnswerAsync(session, end.RateAsync(session, frame.Number("score") ?? 0, frame.Flag("solved"), frame.Text("comment"), cancellation));
            case "close":
                return AnswerAsync(session, end.CloseAsync(session, cancellation));
            case "user":
                return UserAsync(session, who, frame, cancellation);
            case "reset":
                return ResetAsync(session, who, frame, cancellation);
            default:
                return Task.CompletedTask;
        }
    }

    private async Task HelloAsync(WidgetSession session, JsonElement frame, string? secret, CancellationToken cancellation)
    {
        if (!limits.Allows(Limit.Hello, secrets.HashOf(session.Inbox.Id, secret) is { } hash ? Convert.ToHexString(hash) : session.Address))
        {
            Refuse(session, WidgetRefusals.TooMuch);
            return;
        }

        var who = await identities.FindAsync(session.Inbox, secret, frame.Part("user") is { } user ? json.Read<WidgetUser>(user) : null, cancellation);
        if (who.Refusal is { } refusal)
        {
            Refuse(session, refusal);
            return;
        }

        session.Who = who.Value;
        await state.WelcomeAsync(session, frame.Conversation(), frame.Number("after"), cancellation);
        await words.SeenAsync(session, frame, cancellation);
    }

    private async Task UserAsync(WidgetSession session, Identity who, JsonElement frame, CancellationToken cancellation)
    {
        if (frame.Part("user") is not null)
        {
            await HelloAsync(session, frame, who.Secret, cancellation);
        }

        await words.ExtrasAsync(session, frame, cancellation);
    }

    private async Task ResetAsync(WidgetSession session, Identity who, JsonElement frame, CancellationToken cancellation)
    {
        await identities.RevokeAsync(who, cancellation);
        await HelloAsync(session, frame, secret: null, cancellation);
    }

    private async Task SendAsync(WidgetSession session, Identity who, JsonElement frame, CancellationToken cancellation)
    {
        var bubble = SendBubble.Read(frame, json);
        var sent = !limits.Allows(Limit.Send, Key(who)) || !limits.Allows(Limit.AddressSend, session.Address) ? WidgetRefusals.TooMuch
            : bubble.Refusal is { } wrong ? wrong
            : await send.RunAsync(session, bubble.Value, cancellation);
        if (sent.Refusal is { } refusal)
        {
            Refuse(session, refusal, frame.Text("clientId"));
            return;
        }

        var message = sent.Value.Message;
        session.Who = who with { Buyer = sent.Value.Buyer };
        session.Socket.Send(json.Frame("ack", (writer, j) =>
        {
            writer.WriteString("clientId"u8, message.ClientId);
            writer.WriteNumber("seq"u8, message.Seq);
            j.Write(writer, "at", message.At);
        }));
        if (session.Conversation != message.Conversation)
        {
            await store.ReadAsync(
                async db =>
                {
                    hub.Place(session, sent.Value.Buyer, message.Conversation);
                    await state.TellAsync(db, session, cancellation);
                    return default(Done);
                },
                cancellation);
        }

        if (message.Seq == 1)
        {
            await store.ReadAsync(
                async db =>
                {
                    await TellFirstAsync(db, session, sent.Value.Buyer, message.Conversation, cancellation);
                    return default(Done);
                },
                cancellation);
        }
    }

    // What was stored before the session could be found by its conversation went past it.
    private async Task TellFirstAsync(ZhiyinDb db, WidgetSession session, BuyerId buyer, ConversationId conversation, CancellationToken cancellation)
    {
        var first = await WidgetMessages.Visible(db.Set<Message>().Where(m => m.Shop == session.Inbox.Shop && m.Conversation == conversation)).OrderBy(m => m.Seq).Take(MostFirst).ToListAsync(cancellation);
        foreach (var message in await messages.OpenAsync(db, session.Inbox.Shop, buyer, first, cancellation))
        {
            if (session.Tells(conversation, message.Seq))
            {
                session.Socket.Send(json.Frame("message", (writer, j) => j.Write(writer, "message", message)));
            }
        }
    }

    private async Task AnswerAsync(WidgetSession session, Task<Result<Done>> doing)
    {
        if ((await doing).Refusal is { } refusal)
        {
            Refuse(session, refusal);
        }
    }

    private void Refuse(WidgetSession session, Refusal refusal, string? clientId = null) => session.Socket.Send(json.Frame("refused", (writer, _) =>
    {
        if (clientId is not null)
        {
            writer.WriteString("clientId"u8, clientId);
        }

        writer.WriteRefusal(refusal);
    }));

    private static string Key(Identity who) => Convert.ToHexString(who.SecretHash);
}
