using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Messages;

/// <summary>
/// The one way a message gets into a conversation, whoever sends it and from where. It is answered when it is on disk; sending it again with the same client id answers the stored one.
/// A test fails if another path adds messages.
/// </summary>
public sealed class MessageAppender
{
    private readonly Store _store;
    private readonly MessagePreparation _preparation;
    private readonly AppendQueue _queue;

    internal MessageAppender(Store store, MessagePreparation preparation, AppendQueue queue) => (_store, _preparation, _queue) = (store, preparation, queue);

    /// <summary>Judged by the send gate when it goes to a buyer from an agent or a bot, masked, sealed, numbered, stored. Refuses with <see cref="MessageRefusals"/>.</summary>
    public async Task<Result<Message>> SendAsync(SendRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Costs nothing until it is asked, and it is asked only for a buyer's key that is not in memory.
        await using var db = _store.Dialect.Open();
        var prepared = await _preparation.PrepareAsync(db, request, cancellation);
        return prepared.Refusal is { } refusal ? refusal : await _queue.AppendAsync(prepared.Value, cancellation);
    }

    /// <summary>
    /// For a use case that tells of its own change, or begins a conversation with a first bubble, in its own write: <paramref name="locked"/> is tracked by <paramref name="db"/>
    /// and its row is locked. Takes activities and buyers' bubbles only; what goes to a buyer goes through <see cref="SendAsync"/>.
    /// </summary>
    public async Task<Result<Message>> AppendInAsync(ZhiyinDb db, Conversation locked, NewMessage message, CancellationToken cancellation, DateTimeOffset? clockFrom = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(locked);
        ArgumentNullException.ThrowIfNull(message);
        if (message.Kind == MessageKind.Outgoing && !message.Private)
        {
            throw new ArgumentException("what goes to a buyer passes the send gate: use SendAsync", nameof(message));
        }

        var prepared = await _preparation.PrepareAsync(db, new(locked.Shop, locked.Id, locked.Buyer, message, ClockFrom: clockFrom), cancellation);
        if (prepared.Refusal is { } refusal)
        {
            return refusal;
        }

        var events = new List<EventEntry>();
        var placed = Placement.Place(locked, prepared.Value, events);
        db.Add(placed);
        db.AddRange(events);
        return placed;
    }
}
