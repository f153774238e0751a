using System.Collections.Concurrent;
using System.Text.Json;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Widget;

namespace Zhiyin.Conversations.Live;

/// <summary>Who is writing right now. Told to whoever looks, stored nowhere.</summary>
public sealed class Typing
{
    private static readonly TimeSpan s_holds = TimeSpan.FromSeconds(8);
    private readonly ConcurrentDictionary<ConversationId, long> _buyers = new();
    private readonly LiveHub _hub;
    private readonly WidgetHub _widgets;
    private readonly LiveJson _json;
    private readonly INodeBus _bus;

    public Typing(LiveHub hub, WidgetHub widgets, LiveJson json, INodeBus bus)
    {
        ArgumentNullException.ThrowIfNull(bus);
        (_hub, _widgets, _json, _bus) = (hub, widgets, json, bus);
        bus.Subscribe(Hear);
    }

    /// <summary>Somebody began or stopped; <paramref name="name"/> is the masked name of a buyer or the name buyers know an agent by.</summary>
    public void Tell(ShopId shop, ConversationId conversation, SenderKind kind, Guid id, string name, bool on)
    {
        TellHere(shop, conversation, kind, id, name, on);
        _bus.Publish(_json.Frame("typing", (writer, _) =>
        {
            writer.WriteString("shop"u8, shop.Value);
            writer.WriteString("conversation"u8, conversation.Value);
            writer.WriteString("kind"u8, kind == SenderKind.Buyer ? "buyer"u8 : "agent"u8);
            writer.WriteString("id"u8, id);
            writer.WriteString("name"u8, name);
            writer.WriteBoolean("on"u8, on);
        }));
    }

    /// <summary>True while the buyer of a conversation is writing, as far as this node has heard; a page that is gone without a word counts for a few seconds.</summary>
    public bool IsBuyerAt(ConversationId conversation) => _buyers.TryGetValue(conversation, out var at) && Environment.TickCount64 - at < s_holds.TotalMilliseconds;

    private void Note(ConversationId conversation, bool on)
    {
        if (!on)
        {
            _buyers.TryRemove(conversation, out _);
            return;
        }

        _buyers[conversation] = Environment.TickCount64;
        foreach (var (old, at) in _buyers)
        {
            if (Environment.TickCount64 - at >= s_holds.TotalMilliseconds)
            {
                _buyers.TryRemove(new(old, at));
            }
        }
    }

    private void TellHere(ShopId shop, ConversationId conversation, SenderKind kind, Guid id, string name, bool on)
    {
        if (kind == SenderKind.Buyer)
        {
            Note(conversation, on);
        }

        var frame = _json.Frame("typing", (writer, _) =>
        {
            writer.WriteString("conversation"u8, conversation.Value);
            writer.WriteStartObject("by"u8);
            writer.WriteString("kind"u8, kind == SenderKind.Buyer ? "buyer"u8 : "agent"u8);
            writer.WriteString("id"u8, id);
            writer.WriteString("name"u8, name);
            writer.WriteEndObject();
            writer.WriteBoolean("on"u8, on);
        });
        foreach (var screen in _hub.Of(shop).Where(s => s.Open == conversation && s.User.Agent.Value != id))
        {
            screen.Socket.Send(frame);
        }

        if (kind != SenderKind.Agent)
        {
            return;
        }

        var told = _json.Frame("typing", (writer, _) =>
        {
            writer.WriteBoolean("on"u8, on);
            writer.WriteString("name"u8, name);
        });
        foreach (var session in _widgets.OfConversation(conversation))
        {
            session.Socket.Send(told);
        }
    }

    private void Hear(ReadOnlyMemory<byte> said)
    {
        using var read = JsonDocument.Parse(said);
        var frame = read.RootElement;
        if (frame.Text("t") == "typing" && frame.Id("shop") is { } shop && frame.Conversation() is { } conversation && frame.Id("id") is { } id && frame.Flag("on") is { } on)
        {
            TellHere(new(shop), conversation, frame.Text("kind") == "buyer" ? SenderKind.Buyer : SenderKind.Agent, id, frame.Text("name") ?? "", on);
        }
    }
}
