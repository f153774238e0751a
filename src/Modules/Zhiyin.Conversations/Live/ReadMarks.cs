using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Live;

/// <summary>
/// «Read up to here», from both sides. Marks come with every bubble; they are gathered for a moment and written together, the furthest of each conversation. A lost one costs nothing: the next says more.
/// </summary>
public sealed partial class ReadMarks(Store store, TimeProvider time, ILogger<ReadMarks> log) : BackgroundService
{
    private static readonly TimeSpan s_gather = TimeSpan.FromMilliseconds(150);
    private readonly ConcurrentDictionary<(ShopId Shop, ConversationId Conversation, AgentId? Agent), int> _marks = new();
    private readonly SemaphoreSlim _any = new(0, 1);

    /// <summary>The buyer has read up to <paramref name="seq"/>.</summary>
    public void Buyer(ShopId shop, ConversationId conversation, int seq) => Mark((shop, conversation, null), seq);

    /// <summary>A colleague has; it counts for the buyer only from whoever has the conversation.</summary>
    public void Agent(CurrentUser user, ConversationId conversation, int seq)
    {
        ArgumentNullException.ThrowIfNull(user);
        Mark((user.Shop, conversation, user.Agent), seq);
    }

    public override void Dispose()
    {
        _any.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _any.NextAsync(stoppingToken))
        {
            await Task.WhenAny(Task.Delay(s_gather, stoppingToken));
            try
            {
                await WriteAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(failure.GetType().Name);
            }
        }
    }

    private void Mark((ShopId, ConversationId, AgentId?) key, int seq)
    {
        _marks.AddOrUpdate(key, seq, (_, before) => Math.Max(before, seq));
        lock (_any)
        {
            if (_any.CurrentCount == 0)
            {
                _any.Release();
            }
        }
    }

    private async Task WriteAsync(CancellationToken stop)
    {
        var taken = new List<(ShopId Shop, ConversationId Conversation, AgentId? Agent, int Seq)>();
        foreach (var key in _marks.Keys)
        {
            if (_marks.TryRemove(key, out var seq))
            {
                taken.Add((key.Shop, key.Conversation, key.Agent, seq));
            }
        }

        foreach (var shop in taken.GroupBy(t => t.Shop))
        {
            await store.WriteAsync(db => WriteAsync(db, shop.Key, [.. shop.Select(s => (s.Conversation, s.Agent, s.Seq))], stop), stop);
        }
    }

    private async Task<Done> WriteAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<(ConversationId Conversation, AgentId? Agent, int Seq)> marks, CancellationToken stop)
    {
        var ids = marks.Select(m => m.Conversation).Distinct().OrderBy(id => id.Value).ToList();
        await store.Dialect.LockRowsAsync(db, "conversations", [.. ids.Select(i => i.Value)], stop);
        var conversations = await db.Set<Conversation>().Where(c => c.Shop == shop && ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
        var now = time.GetUtcNow();
        foreach (var (id, agent, seq) in marks)
        {
            if (!conversations.TryGetValue(id, out var c))
            {
                continue;
            }

            if (agent is { } who)
            {
                await db.MarkSeenAsync(c, who, seq, now, stop);
            }
            else if (Math.Min(seq, c.LastSeq) is var read && read > c.BuyerSeenSeq)
            {
                c.BuyerSeenSeq = read;
                db.Tell(c, ConversationEvents.Seen, Why.Seen, now, seq: read);
            }
        }

        return default;
    }

    [LoggerMessage(1, LogLevel.Warning, "read marks could not be written: {Kind}")]
    private partial void Failed(string kind);
}
