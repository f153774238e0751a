using System.Collections.Concurrent;

namespace Zhiyin.Conversations.Messages;

/// <summary>
/// Messages this node has just committed, until the live feed takes them: it tells of most within milliseconds and need not read them back. Only a shortcut, bounded in number; what is not here is read.
/// </summary>
public sealed class JustStored
{
    private const int Most = 4_096;
    private readonly ConcurrentDictionary<(ConversationId, int), Message> _messages = new();
    private readonly ConcurrentQueue<(ConversationId, int)> _order = new();

    /// <summary>Keeps what was committed.</summary>
    internal void Put(IEnumerable<Message> messages)
    {
        foreach (var message in messages)
        {
            var place = (message.Conversation, message.Seq);
            _messages[place] = message;
            _order.Enqueue(place);
        }

        while (_order.Count > Most && _order.TryDequeue(out var oldest))
        {
            _messages.TryRemove(oldest, out _);
        }
    }

    /// <summary>The message at a place, once; null when it is not kept.</summary>
    internal Message? Take(ConversationId conversation, int seq) => _messages.TryRemove((conversation, seq), out var message) ? message : null;
}
