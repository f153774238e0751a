using System.Buffers;
using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Messages;

/// <summary>Everything that is done to a message before it waits for its place: checked, judged by the gate, masked, sealed. Runs in parallel, outside the write.</summary>
internal sealed class MessagePreparation(ISendGate gate, IBuyerKeys keys, TimeProvider time)
{
    private const int LongestClientId = 64;

    private static readonly SearchValues<char> s_clientId = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    public async ValueTask<Result<PreparedMessage>> PrepareAsync(ZhiyinDb db, SendRequest request, CancellationToken cancellation)
    {
        var text = MessageText.Clean(request.Message.Text);
        var clean = request with { Message = request.Message with { Text = text } };
        if (Fault(clean.Message) is { } fault)
        {
            return fault;
        }

        var at = Now();
        if (await JudgeAsync(clean, at, cancellation) is { } refusal)
        {
            return refusal;
        }

        return await SealAsync(db, clean, at, cancellation);
    }

    /// <summary>Masks and seals without asking the gate: for lines of the program itself and a buyer's own bubbles.</summary>
    public async ValueTask<Result<PreparedMessage>> SealAsync(ZhiyinDb db, SendRequest request, DateTimeOffset? at, CancellationToken cancellation)
    {
        var message = request.Message;
        if (message.Text.Length == 0)
        {
            return new PreparedMessage(request, "", Masked: false, Sealed: null, at ?? Now());
        }

        var masked = Masking.Mask(message.Text);
        var box = await keys.SealAsync(db, request.Shop, request.Buyer, request.Conversation, message.ClientId, message.Text, cancellation);
        return box is null ? MessageRefusals.BuyerErased : new PreparedMessage(request, masked.Text, masked.Masked, box, at ?? Now());
    }

    // What is said to a buyer by anybody but the buyer. A card's words come from the page that made it: they are not asked about, but what blocks cannot hide in them.
    private async ValueTask<Refusal?> JudgeAsync(SendRequest request, DateTimeOffset at, CancellationToken cancellation)
    {
        var message = request.Message;
        if (message is not { Kind: MessageKind.Outgoing, Private: false })
        {
            return null;
        }

        AgentId? agent = message is { SenderKind: SenderKind.Agent, Sender: { } id } ? new(id) : null;
        var draft = new SendDraft(request.Shop, request.Conversation, message.SenderKind, agent, message.Text, at, request.Confirm, message.ClientId);
        if (message.ContentType == ContentType.Card && MessageAttributes.Read(message.Attributes).Card is { } card)
        {
            var words = await gate.JudgeAsync(draft with { Text = $"{card.Title}\n{card.Note}", Confirm = null }, cancellation);
            if (words.Verdict == GateVerdict.Refuse)
            {
                return MessageRefusals.Refused([.. words.Findings.Select(f => f with { Start = 0, Length = 0 })]);
            }
        }

        return message.Text.Length == 0 ? null : MessageRefusals.Of(await gate.JudgeAsync(draft, cancellation), request.Confirm);
    }

    private static Refusal? Fault(NewMessage message)
    {
        if (message.ClientId.Length is 0 or > LongestClientId || message.ClientId.AsSpan().ContainsAnyExcept(s_clientId))
        {
            return MessageRefusals.BadClientId;
        }

        return message.Text.Length switch
        {
            > MessageText.Longest => MessageRefusals.TooLong,
            0 when message.ContentType == ContentType.Text && message.Kind != MessageKind.Activity => MessageRefusals.Empty,
            _ => null,
        };
    }

    // Stored instants have milliseconds; the answer must not differ from what is read later.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
