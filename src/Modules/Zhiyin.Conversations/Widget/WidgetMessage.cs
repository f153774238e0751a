using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Widget;

/// <summary>A message as its own buyer sees it: in the original words. From is buyer, agent, bot or system.</summary>
public sealed record WidgetMessage(int Seq, string ClientId, SenderKind From, string Name, DateTimeOffset At, ContentType ContentType, string Content, MessageAttributes ContentAttributes);

/// <summary>Reads what a buyer may see of a conversation: no note, no line about the desk's own doings.</summary>
public sealed class WidgetMessages(IBuyerKeys keys, AgentNames names, PictureTicket tickets)
{
    public static IQueryable<Message> Visible(IQueryable<Message> messages) => messages.Where(m => !m.Private && m.Kind != MessageKind.Activity);

    public static bool IsVisible(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message is { Private: false, Kind: not MessageKind.Activity };
    }

    /// <summary>The messages in clear; after erasure what is left is masked.</summary>
    public async Task<IReadOnlyList<WidgetMessage>> OpenAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, IReadOnlyList<Message> messages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var agents = await names.OfAsync(shop, cancellation);
        var opened = new List<WidgetMessage>(messages.Count);
        foreach (var message in messages)
        {
            var text = message.TextSealed is { } box ? await keys.OpenAsync(db, shop, buyer, message.Conversation, message.ClientId, box, cancellation) : null;
            var name = message is { SenderKind: SenderKind.Agent, Sender: { } id } ? agents.GetValueOrDefault(new(id))?.Nick ?? "" : "";
            opened.Add(new(message.Seq, message.ClientId, message.SenderKind, name, message.At, message.ContentType, text ?? message.TextMasked, Attributes(message, shop, buyer)));
        }

        return opened;
    }

    private MessageAttributes Attributes(Message message, ShopId shop, BuyerId buyer)
    {
        var stored = MessageAttributes.Read(message.Attributes);
        return new(stored.Attachment is { } picture ? picture with { Url = tickets.Address(shop, buyer, picture.Id) } : null, stored.Card);
    }
}
