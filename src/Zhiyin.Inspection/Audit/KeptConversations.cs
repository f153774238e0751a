using System.Collections.Immutable;

namespace Zhiyin.Inspection.Audit;

/// <summary>Keeps the worst and the best of any number of conversations; all of them while they are few.</summary>
internal sealed class KeptConversations(int worst, int best)
{
    // Both queues give up first what is least worth keeping; ties go to the earlier conversation.
    private readonly PriorityQueue<(AuditedConversation Conversation, int Order), (int, int)> _worst = new(Comparer<(int, int)>.Create((a, b) => b.CompareTo(a)));
    private readonly PriorityQueue<(AuditedConversation Conversation, int Order), (int, int)> _best = new();

    public void Add(AuditedConversation conversation, int order)
    {
        _worst.Enqueue((conversation, order), (conversation.Score.Score, order));
        if (_worst.Count <= worst)
        {
            return;
        }

        var (spared, at) = _worst.Dequeue();
        _best.Enqueue((spared, at), (spared.Score.Score, -at));
        if (_best.Count > best)
        {
            _best.Dequeue();
        }
    }

    public ImmutableArray<AuditedConversation> InOrder()
        => [.. _worst.UnorderedItems.Concat(_best.UnorderedItems).Select(i => i.Element).OrderBy(e => e.Order).Select(e => e.Conversation)];
}
