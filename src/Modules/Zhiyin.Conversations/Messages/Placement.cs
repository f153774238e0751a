using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Messages;

/// <summary>Gives a message its place in a conversation that is locked: the next number, the clocks, the waking, and the events that tell of it.</summary>
internal static class Placement
{
    /// <summary>The message with its number; <paramref name="events"/> receives what is to be written with it.</summary>
    public static Message Place(Conversation conversation, PreparedMessage prepared, List<EventEntry> events)
    {
        var message = prepared.Place(++conversation.LastSeq);
        var clock = new RoundClock(conversation.WaitingSince, conversation.FirstReplyAt)
            .After(message.Kind, message.SenderKind, message.Private, message.At, prepared.Request.ClockFrom ?? message.At);
        (conversation.WaitingSince, conversation.FirstReplyAt) = clock;
        if (message.Kind != MessageKind.Activity && message.At > conversation.LastActivityAt)
        {
            conversation.LastActivityAt = message.At;
        }

        Seen(conversation, message);
        events.Add(Event(conversation, message));
        if (message.Kind == MessageKind.Incoming && Waking.After(conversation.Status, conversation.Assignee is not null) is var status && status != conversation.Status)
        {
            events.Add(Wake(conversation, message, status));
        }

        return message;
    }

    // Whoever speaks has read what came before.
    private static void Seen(Conversation conversation, Message message)
    {
        if (message is { Kind: MessageKind.Outgoing, SenderKind: SenderKind.Agent, Private: false })
        {
            conversation.AgentSeenSeq = message.Seq;
        }
        else if (message.Kind == MessageKind.Incoming)
        {
            conversation.BuyerSeenSeq = message.Seq;
        }
    }

    private static EventEntry Event(Conversation conversation, Message message) => new()
    {
        Shop = message.Shop,
        At = message.At,
        Kind = ConversationEvents.MessageCreated,
        Conversation = message.Conversation,
        Seq = message.Seq,
        Agent = message is { SenderKind: SenderKind.Agent, Sender: { } agent } ? new AgentId(agent) : null,
        Buyer = conversation.Buyer,
        Data = message switch
        {
            { Kind: MessageKind.Activity } => """{"kind":"activity"}""",
            { Private: true } => """{"kind":"note"}""",
            { Kind: MessageKind.Incoming } => """{"kind":"incoming"}""",
            { SenderKind: SenderKind.Agent } => """{"kind":"reply"}""",
            _ => """{"kind":"automatic"}""",
        },
    };

    private static EventEntry Wake(Conversation conversation, Message message, ConversationStatus status)
    {
        var why = conversation.Status == ConversationStatus.Snoozed ? """{"why":"woken"}""" : """{"why":"reopened"}""";
        conversation.Status = status;
        conversation.SnoozedUntil = null;
        conversation.ResolvedAt = null;
        conversation.Resolution = Resolution.None;
        return new()
        {
            Shop = message.Shop,
            At = message.At,
            Kind = ConversationEvents.StatusChanged,
            Conversation = message.Conversation,
            Seq = message.Seq,
            Agent = conversation.Assignee,
            Buyer = conversation.Buyer,
            Data = why,
        };
    }
}
