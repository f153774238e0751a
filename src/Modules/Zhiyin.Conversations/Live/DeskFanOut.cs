using System.Text.Json;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.People;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Live;

/// <summary>Tells the screens of a shop what happened: to each what it may see, every shape written once however many screens get it.</summary>
public sealed class DeskFanOut(Store store, LiveHub hub, LiveJson json, AgentNames names)
{
    /// <summary>Tells of <paramref name="events"/>, all of one shop and in order, with the <paramref name="messages"/> they speak of; <paramref name="only"/> is a screen that catches up.</summary>
    public async Task TellAsync(
        ShopId shop, IReadOnlyList<EventEntry> events, IReadOnlyDictionary<(ConversationId, int), Message> messages, CancellationToken cancellation, AgentScreen? only = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var screens = only is null ? hub.Of(shop).ToList() : [only];
        if (screens.Count == 0)
        {
            return;
        }

        if (events.Any(e => e.Kind is PeopleEvents.Presence or PeopleEvents.AgentChanged))
        {
            names.Forget(shop);
        }

        var ids = events.Where(e => e.Conversation is not null).Select(e => e.Conversation!.Value).Distinct().ToList();
        var seen = await store.ReadAsync(db => ConversationItems.ForFeedAsync(db, shop, ids, messages, cancellation), cancellation);
        var agents = await names.OfAsync(shop, cancellation);
        var items = seen.ToDictionary(s => s.Item.Id, s => new ItemFrames(json, s));
        foreach (var entry in events)
        {
            if (entry.Conversation is not { } id)
            {
                About(entry, agents, screens);
            }
            else if (items.TryGetValue(id, out var item))
            {
                if (entry.Kind == ConversationEvents.MessageCreated)
                {
                    if (messages.TryGetValue((id, entry.Seq), out var message))
                    {
                        Message(entry, message, item, agents, screens);
                    }
                }
                else if (entry.Kind == ConversationEvents.Mentioned)
                {
                    Mention(entry, item, screens);
                }
                else
                {
                    Conversation(entry, item, screens);
                }
            }
        }
    }

    private void Message(EventEntry entry, Message message, ItemFrames item, IReadOnlyDictionary<AgentId, AgentRefShape> agents, List<AgentScreen> screens)
    {
        byte[]? shape = null;
        item.Send(screens, mentioned =>
        {
            shape ??= json.Shape(MessageShape.Of(message, AgentNames.NameOf(message, item.Seen.Item.Buyer.Name, agents), item.Seen.Item.AgentSeenSeq, item.Seen.Item.BuyerSeenSeq));
            return json.Frame("message", (writer, _) =>
            {
                writer.WriteNumber("position"u8, entry.Position);
                writer.WritePropertyName("message"u8);
                writer.WriteRawValue(shape, skipInputValidation: true);
                writer.WritePropertyName("conversation"u8);
                writer.WriteRawValue(item.Shape(mentioned), skipInputValidation: true);
            });
        });
    }

    private void Conversation(EventEntry entry, ItemFrames item, List<AgentScreen> screens)
    {
        var hidden = item.Send(screens, mentioned => json.Frame("conversation", (writer, _) =>
        {
            writer.WriteNumber("position"u8, entry.Position);
            writer.WritePropertyName("conversation"u8);
            writer.WriteRawValue(item.Shape(mentioned), skipInputValidation: true);
            writer.WriteString("why"u8, WhyOf(entry));
        }));
        if (hidden.Count == 0 || entry.Kind is ConversationEvents.Seen or ConversationEvents.Rated)
        {
            return;
        }

        // Whoever saw it in the queue has to take it off; which of them did is not remembered, and its id tells the others nothing.
        var gone = json.Frame("gone", (writer, _) =>
        {
            writer.WriteNumber("position"u8, entry.Position);
            writer.WriteString("conversation"u8, item.Seen.Item.Id.Value);
        });
        foreach (var screen in hidden.Where(s => s.User.Has(Right.ConversationsOwn)))
        {
            screen.Open = screen.Open == item.Seen.Item.Id ? null : screen.Open;
            screen.Socket.Send(gone);
        }
    }

    private void Mention(EventEntry entry, ItemFrames item, List<AgentScreen> screens)
    {
        var frame = json.Frame("mention", (writer, _) =>
        {
            writer.WriteNumber("position"u8, entry.Position);
            writer.WriteString("conversation"u8, item.Seen.Item.Id.Value);
            writer.WriteNumber("seq"u8, entry.Seq);
        });
        foreach (var screen in screens.Where(s => s.User.Agent == entry.Agent))
        {
            screen.Socket.Send(frame);
        }
    }

    private void About(EventEntry entry, IReadOnlyDictionary<AgentId, AgentRefShape> agents, List<AgentScreen> screens)
    {
        switch (entry.Kind)
        {
            case PeopleEvents.Presence when entry.Agent is { } id && agents.TryGetValue(id, out var agent):
                var frame = json.Frame("presence", (writer, j) => j.Write(writer, "agent", agent));
                screens.ForEach(s => s.Socket.Send(frame));
                break;
            case PeopleEvents.SignedOut or PeopleEvents.AgentChanged:
                Reconnect(screens.Where(s => s.User.Agent == entry.Agent));
                break;
            case PeopleEvents.TeamChanged:
                Reconnect(screens);
                break;
        }
    }

    // Rights and teams are those of the sign-in that opened the channel: whoever still has them opens it again.
    private void Reconnect(IEnumerable<AgentScreen> screens)
    {
        var frame = json.Frame("restart");
        foreach (var screen in screens)
        {
            screen.Socket.Send(frame);
            _ = screen.Socket.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.PolicyViolation, "sign in again");
        }
    }

    private static string WhyOf(EventEntry entry)
    {
        if (entry.Data is { } data)
        {
            using var read = JsonDocument.Parse(data);
            if (read.RootElement.TryGetProperty("why", out var why) && why.GetString() is { } word)
            {
                return word;
            }
        }

        return entry.Kind[(entry.Kind.IndexOf('.', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>A conversation in the at most two forms in which screens get it.</summary>
    private sealed class ItemFrames(LiveJson json, SeenConversation seen)
    {
        private byte[]? _plain;
        private byte[]? _mentioned;

        public SeenConversation Seen => seen;

        public byte[] Shape(bool mentioned) => mentioned ? _mentioned ??= json.Shape(seen.Item with { Mentioned = true }) : _plain ??= json.Shape(seen.Item);

        /// <summary>Sends to those who may see it; answers the others.</summary>
        public List<AgentScreen> Send(List<AgentScreen> screens, Func<bool, byte[]> frame)
        {
            var hidden = new List<AgentScreen>();
            var (plain, mentioned) = (default(byte[]), default(byte[]));
            foreach (var screen in screens)
            {
                if (!seen.VisibleTo(screen.User))
                {
                    hidden.Add(screen);
                }
                else if (seen.Mentioned.Contains(screen.User.Agent))
                {
                    screen.Socket.Send(mentioned ??= frame(true));
                }
                else
                {
                    screen.Socket.Send(plain ??= frame(false));
                }
            }

            return hidden;
        }
    }
}
