using System.Collections.Concurrent;
using System.Diagnostics;
using Zhiyin.Testing.Wire;

namespace Zhiyin.Endurance.Tests;

/// <summary>Buyers who keep talking and an agent who answers each of them, whatever happens to the servers; afterwards what they were told is compared with what is stored.</summary>
internal sealed class Traffic(IReadOnlyList<Uri> nodes, string websiteToken, string apiKey, int buyers) : IAsyncDisposable
{
    private readonly BuyerClient[] _buyers = [.. Enumerable.Range(0, buyers).Select(i => new BuyerClient([.. nodes.Skip(i % nodes.Count), .. nodes.Take(i % nodes.Count)], websiteToken))];
    private readonly AgentClient _agent = new(nodes, apiKey);
    private readonly ConcurrentDictionary<int, List<string>> _said = new();
    private readonly CancellationTokenSource _enough = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Waits until somebody was acknowledged again, so that every kill hits a desk at work; fails when nobody is any more.</summary>
    public async Task ProgressAsync(int before, CancellationToken stop)
    {
        for (var waited = Stopwatch.StartNew(); Acknowledged <= before;)
        {
            if (_running.IsFaulted)
            {
                await _running;
            }

            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), "nothing was acknowledged for two minutes");
            await Task.Delay(10, stop);
        }
    }

    public int Acknowledged => _buyers.Sum(buyer => buyer.Acked.Count) + _agent.Acked.Count;

    public async Task StartAsync(CancellationToken cancellation)
    {
        await _agent.ConnectAsync(cancellation);
        _running = Task.WhenAll(_buyers.Select((buyer, i) => Task.Run(() => TalkAsync(buyer, i, cancellation), cancellation)));
    }

    /// <summary>Lets everybody finish the sentence they are at.</summary>
    public async Task StopAsync()
    {
        await _enough.CancelAsync();
        await _running;
    }

    /// <summary>What is stored must be what was acknowledged, once, in order and without gaps; what was shown must be what is stored.</summary>
    public async Task CompareAsync(DeskApi api)
    {
        foreach (var (buyer, i) in _buyers.Select((buyer, i) => (buyer, i)))
        {
            var conversation = buyer.Conversation.ShouldNotBeNull();
            var stored = await api.MessagesAsync(conversation);
            stored.Select(m => m.Seq).ShouldBe(Enumerable.Range(1, stored.Count), $"buyer {i}: seqs have gaps or come twice");
            stored.Select(m => m.ClientId).Distinct(StringComparer.Ordinal).Count().ShouldBe(stored.Count, $"buyer {i}: a bubble is stored twice");
            var bySeq = stored.ToDictionary(m => m.Seq, m => m.ClientId);
            foreach (var (id, seq) in buyer.Acked)
            {
                bySeq.GetValueOrDefault(seq).ShouldBe(id, $"buyer {i} was told that {id} is number {seq}");
            }

            foreach (var ((_, id), seq) in _agent.Acked.Where(acked => acked.Key.Conversation == conversation))
            {
                bySeq.GetValueOrDefault(seq).ShouldBe(id, $"the agent was told that {id} is number {seq}");
            }

            foreach (var (seq, id) in buyer.Seen)
            {
                bySeq.GetValueOrDefault(seq).ShouldBe(id, $"buyer {i} was shown another bubble at {seq}");
            }

            buyer.Contradictions.ShouldBe(0);
            stored.Where(m => m.Incoming).Select(m => m.Content).ShouldBe(_said[i], $"buyer {i}: what they said is not there once and in order");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        foreach (var buyer in _buyers)
        {
            await buyer.DisposeAsync();
        }

        await _agent.DisposeAsync();
        _enough.Dispose();
    }

    private async Task TalkAsync(BuyerClient buyer, int number, CancellationToken cancellation)
    {
        var said = _said[number] = [];
        for (var k = 1; !_enough.IsCancellationRequested; k++)
        {
            var text = $"第{number}位买家的第{k}句";
            await buyer.SayAsync(text, cancellation);
            said.Add(text);
            if (k % 3 == 0 && buyer.Conversation is { } conversation)
            {
                await _agent.ReplyAsync(conversation, $"收到第{k}句，这边在看", cancellation);
            }

            await Task.Delay(Random.Shared.Next(2, 20), CancellationToken.None);
        }
    }
}
