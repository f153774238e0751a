using System.Collections.Concurrent;

namespace Zhiyin.Conversations.Widget;

/// <summary>The buyers' browsers connected to this node, found by conversation and by buyer.</summary>
public sealed class WidgetHub
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<WidgetSession, byte>> _found = new();
    private readonly ConcurrentDictionary<WidgetSession, byte> _all = new();
    private readonly Lock _lock = new();

    public ICollection<WidgetSession> All => _all.Keys;

    public IEnumerable<WidgetSession> OfConversation(ConversationId id) => Of(id.Value);

    public IEnumerable<WidgetSession> OfBuyer(BuyerId id) => Of(id.Value);

    /// <summary>Enters where the session is to be found now.</summary>
    public void Place(WidgetSession session, BuyerId? buyer, ConversationId? conversation)
    {
        ArgumentNullException.ThrowIfNull(session);
        lock (_lock)
        {
            // Its browser may have left while somebody asked the database about it.
            if (session.Gone)
            {
                return;
            }

            _all[session] = 0;
            Move(session, session.Buyer?.Value, buyer?.Value);
            Move(session, session.Conversation?.Value, conversation?.Value);
            (session.Buyer, session.Conversation) = (buyer, conversation);
        }
    }

    public void Remove(WidgetSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        lock (_lock)
        {
            session.Gone = true;
            _all.TryRemove(session, out _);
            Move(session, session.Buyer?.Value, null);
            Move(session, session.Conversation?.Value, null);
        }
    }

    private IEnumerable<WidgetSession> Of(Guid id) => _found.TryGetValue(id, out var sessions) ? sessions.Keys : [];

    private void Move(WidgetSession session, Guid? from, Guid? to)
    {
        if (from == to)
        {
            return;
        }

        if (from is { } left && _found.TryGetValue(left, out var sessions) && sessions.TryRemove(session, out _) && sessions.IsEmpty)
        {
            _found.TryRemove(left, out _);
        }

        if (to is { } entered)
        {
            _found.GetOrAdd(entered, _ => new(concurrencyLevel: 1, capacity: 1))[session] = 0;
        }
    }
}
