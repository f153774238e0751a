using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Messages;

/// <summary>
/// One transaction for up to a few hundred messages: locks their conversations in id order, answers what was stored before, numbers the rest and writes messages, events and conversations.
/// An answer is given only when all of it is on disk.
/// </summary>
internal sealed class AppendBatch(Store store, EventSignal signal, UnclaimedTalks unclaimed, JustStored just)
{
    private Statements? _statements;

    public async Task<IReadOnlyList<Result<Message>>> WriteAsync(IReadOnlyList<PreparedMessage> items)
    {
        var (answers, stored, waiting) = await store.WriteAsync(async db =>
        {
            var answers = new Result<Message>[items.Count];
            var (stored, waiting) = (new List<Message>(items.Count), new HashSet<ShopId>());
            foreach (var shop in items.Select((item, index) => (item, index)).GroupBy(i => i.item.Request.Shop))
            {
                if (await WriteAsync(db, shop.Key, [.. shop], answers, stored))
                {
                    waiting.Add(shop.Key);
                }
            }

            return (answers, stored, waiting);
        });
        just.Put(stored);
        signal.Pulse();
        unclaimed.Tell(waiting);
        return answers;
    }

    // True when somebody must be found for one of the conversations.
    private async Task<bool> WriteAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<(PreparedMessage Item, int Index)> items, Result<Message>[] answers, List<Message> written)
    {
        var ids = items.Select(i => i.Item.Request.Conversation).Distinct().OrderBy(id => id.Value).ToList();
        await store.Dialect.LockRowsAsync(db, "conversations", [.. ids.Select(id => id.Value)], CancellationToken.None);
        var write = _statements ??= new(db);
        var conversations = await db.Set<Conversation>().AsNoTracking().Where(c => c.Shop == shop && ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        var before = conversations.ToDictionary(c => c.Key, c => write.Conversations.Snapshot(c.Value));
        var stored = await ClientIds.FindAsync(db, shop, [.. items.Select(i => i.Item.Request)]);
        var placed = new Dictionary<(ConversationId, string), Message>();
        var (messages, events) = (new List<Message>(items.Count), new List<EventEntry>(items.Count));
        foreach (var (item, index) in items)
        {
            var key = (item.Request.Conversation, item.Request.Message.ClientId);
            if (stored.TryGetValue(key, out var there) || placed.TryGetValue(key, out there))
            {
                answers[index] = there;
            }
            else if (Fault(conversations.GetValueOrDefault(item.Request.Conversation), item) is { } fault)
            {
                answers[index] = fault;
            }
            else if (item.Request.Scheduled is { } kept && !await ScheduledMessage.TakeAsync(db, shop, kept, ScheduledState.Sent))
            {
                answers[index] = DeskRefusals.NotWaiting;
            }
            else
            {
                var message = Placement.Place(conversations[item.Request.Conversation], item, events);
                placed.Add(key, message);
                answers[index] = message;
                messages.Add(message);
                await Mentioning.AddAsync(db, message, item.Request.Mentions, events);
                await Answering.AfterAsync(db, conversations[item.Request.Conversation], message);
            }
        }

        written.AddRange(messages);
        await write.Messages.WriteAsync(db, messages);
        await write.Events.WriteAsync(db, events);
        await write.Conversations.WriteAsync(db, conversations.Select(c => (c.Value, before[c.Key])));
        return placed.Values.Any(m => m.Kind == MessageKind.Incoming && conversations[m.Conversation] is { Status: ConversationStatus.Pending, Assignee: null });
    }

    private static Refusal? Fault(Conversation? conversation, PreparedMessage item)
    {
        if (conversation is null || conversation.Buyer != item.Request.Buyer)
        {
            return Refusal.NotFound;
        }

        if (conversation.MergedInto is not null)
        {
            return MessageRefusals.Merged;
        }

        // Asked here, where the row is locked: between the sender's look and this write a colleague may have claimed it, been given it, or answered first.
        if (item.Request is { Message: { Kind: MessageKind.Outgoing, SenderKind: SenderKind.Agent, Private: false }, TakesOver: false }
            && conversation.Assignee is { } somebody && somebody.Value != item.Request.Message.Sender)
        {
            return MessageRefusals.NotYours;
        }

        return item.Request.Message.Kind == MessageKind.Incoming && Waking.IsOver(conversation.Status, conversation.ResolvedAt, item.At) ? MessageRefusals.Over : null;
    }

    // Plain SQL for what every message writes: tracking it took 60 KB and half the time of a message.
    private sealed class Statements(ZhiyinDb db)
    {
        public RowInsert<Message> Messages { get; } = new(db);

        public RowInsert<EventEntry> Events { get; } = new(db);

        public RowUpdate<Conversation> Conversations { get; } = new(db);
    }
}
