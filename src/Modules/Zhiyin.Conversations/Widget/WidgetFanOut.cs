using Zhiyin.Conversations.Live;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Widget;

/// <summary>Tells buyers' browsers what happened in their conversation: bubbles in the original words, who has joined, how far the agent has read. Notes and the desk's own doings never.</summary>
public sealed class WidgetFanOut(Store store, WidgetHub hub, WidgetState state, WidgetMessages messages, LiveJson json)
{
    public async Task TellAsync(ShopId shop, IReadOnlyList<EventEntry> events, IReadOnlyDictionary<(ConversationId, int), Message> stored, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(events);
        var told = Concerned(shop, events);
        if (told.Count == 0)
        {
            return;
        }

        var wanted = told.Values.SelectMany(e => e).Where(IsBubble).Distinct().ToList();
        await store.ReadAsync(
            async db =>
            {
                // First where each belongs: a bubble may be the first of a conversation that began in another window.
                foreach (var (session, own) in told)
                {
                    if (own.Any(e => ChangesState(e) || (IsBubble(e) && e.Conversation != session.Conversation)))
                    {
                        await state.TellAsync(db, session, cancellation);
                    }
                }

                var frames = await FramesAsync(db, shop, wanted, stored, cancellation);
                foreach (var (session, own) in told)
                {
                    foreach (var entry in own.Where(e => e.Conversation == session.Conversation))
                    {
                        Tell(session, entry, frames);
                    }
                }

                return default(Done);
            },
            cancellation);
    }

    private void Tell(WidgetSession session, EventEntry entry, Dictionary<(ConversationId, int), byte[]> frames)
    {
        if (entry is { Kind: ConversationEvents.Seen, Agent: not null })
        {
            Seen(session, entry.Seq);
        }
        else if (IsBubble(entry) && frames.TryGetValue((entry.Conversation!.Value, entry.Seq), out var frame))
        {
            if (session.Tells(entry.Conversation.Value, entry.Seq))
            {
                session.Socket.Send(frame);
            }

            if (entry.Agent is not null)
            {
                Seen(session, entry.Seq);
            }
        }
    }

    private void Seen(WidgetSession session, int seq) => session.Socket.Send(json.Frame("seen", (writer, _) => writer.WriteNumber("seq"u8, seq)));

    private Dictionary<WidgetSession, List<EventEntry>> Concerned(ShopId shop, IReadOnlyList<EventEntry> events)
    {
        var told = new Dictionary<WidgetSession, List<EventEntry>>();
        foreach (var entry in events.Where(e => e.Conversation is not null && (IsBubble(e) || ChangesState(e) || e is { Kind: ConversationEvents.Seen, Agent: not null })))
        {
            var sessions = hub.OfConversation(entry.Conversation!.Value);
            foreach (var session in entry.Buyer is { } buyer ? sessions.Union(hub.OfBuyer(buyer)) : sessions)
            {
                if (session.Inbox.Shop != shop)
                {
                    continue;
                }

                if (!told.TryGetValue(session, out var own))
                {
                    told.Add(session, own = []);
                }

                own.Add(entry);
            }
        }

        return told;
    }

    private async Task<Dictionary<(ConversationId, int), byte[]>> FramesAsync(
        ZhiyinDb db, ShopId shop, List<EventEntry> wanted, IReadOnlyDictionary<(ConversationId, int), Message> stored, CancellationToken cancellation)
    {
        var frames = new Dictionary<(ConversationId, int), byte[]>();
        foreach (var entry in wanted)
        {
            // What the event says is a hint; what is stored decides.
            if (entry.Buyer is { } buyer && stored.TryGetValue((entry.Conversation!.Value, entry.Seq), out var message) && WidgetMessages.IsVisible(message))
            {
                var opened = await messages.OpenAsync(db, shop, buyer, [message], cancellation);
                frames[(message.Conversation, message.Seq)] = json.Frame("message", (writer, j) => j.Write(writer, "message", opened[0]));
            }
        }

        return frames;
    }

    private static bool IsBubble(EventEntry entry)
        => entry.Kind == ConversationEvents.MessageCreated && entry.Data is not ("""{"kind":"note"}""" or """{"kind":"activity"}""");

    private static bool ChangesState(EventEntry entry)
        => entry.Kind is ConversationEvents.Created or ConversationEvents.Assigned or ConversationEvents.StatusChanged or ConversationEvents.Merged or ConversationEvents.Rated;
}
