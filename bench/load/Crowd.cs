using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Zhiyin.Testing.Wire;

namespace Zhiyin.Load;

/// <summary>
/// Buyers and agents over the real channels. A buyer's bubble is timed from its sending until its agent's browser has it: accepted, durable and delivered; an agent's reply likewise until the buyer has it.
/// </summary>
internal sealed class Crowd(Uri desk, Ground ground) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, long> _sent = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<JsonWire> _wires = [];
    private readonly List<Buyer> _buyers = [];
    private readonly ConcurrentQueue<double> _delivered = new();
    private long _acked;
    private volatile bool _measuring;

    public int Unacknowledged => _sent.Count;

    /// <summary>Opens the agents' channels and then as many buyers, a few at a time; each buyer says a first bubble so that a conversation runs.</summary>
    public async Task GatherAsync(int buyers, bool talk, CancellationToken cancellation)
    {
        foreach (var cookie in ground.AgentCookies)
        {
            var ready = new TaskCompletionSource();
            var wire = await JsonWire.OpenAsync(Live("/live", ""), frame => OnAgentFrame(frame, ready), new Dictionary<string, string>(StringComparer.Ordinal) { ["Cookie"] = cookie, ["Sec-Fetch-Site"] = "same-origin" }, cancellation);
            _wires.Add(wire);
            await ready.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellation);
        }

        await Parallel.ForEachAsync(Enumerable.Range(0, buyers), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation }, async (_, stop) =>
        {
            var buyer = new Buyer();
            buyer.Wire = await JsonWire.OpenAsync(Live("/widget/live", "token=" + ground.WebsiteToken), frame => OnBuyerFrame(buyer, frame), new Dictionary<string, string>(StringComparer.Ordinal) { ["Origin"] = desk.GetLeftPart(UriPartial.Authority) }, stop);
            _wires.Add(buyer.Wire);
            await buyer.Wire.SendAsync(new { t = "hello", visitor = (string?)null, locale = "zh-CN", page = new { url = "https://shop.example/", title = "load" } }, stop);
            await buyer.Welcomed.Task.WaitAsync(TimeSpan.FromSeconds(30), stop);
            if (talk)
            {
                await SayAsync(buyer, stop);
            }

            lock (_buyers)
            {
                _buyers.Add(buyer);
            }
        });
        while (!_sent.IsEmpty && talk)
        {
            await Task.Delay(20, cancellation);
        }
    }

    /// <summary>Sends <paramref name="rate"/> bubbles a second, evenly, whether or not earlier ones have come back (an open loop).</summary>
    public async Task<Measured> AtRateAsync(int rate, TimeSpan lasting, CancellationToken cancellation)
    {
        Begin();
        var clock = Stopwatch.StartNew();
        for (long sent = 0; clock.Elapsed < lasting;)
        {
            for (var due = (long)(clock.Elapsed.TotalSeconds * rate); sent < due; sent++)
            {
                _ = SayAsync(_buyers[(int)(sent % _buyers.Count)], cancellation);
            }

            await Task.Delay(1, cancellation);
        }

        return await EndAsync(clock, cancellation);
    }

    /// <summary>Every buyer says the next bubble as soon as the last one is acknowledged (a closed loop): what the desk can take.</summary>
    public async Task<Measured> FlatOutAsync(TimeSpan lasting, CancellationToken cancellation)
    {
        Begin();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(_buyers.Select(buyer => Task.Run(
            async () =>
            {
                while (clock.Elapsed < lasting)
                {
                    buyer.Acked = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    await SayAsync(buyer, cancellation);
                    await buyer.Acked.Task;
                }
            },
            cancellation)));
        return await EndAsync(clock, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var wire in _wires)
        {
            await wire.DisposeAsync();
        }
    }

    private Uri Live(string path, string query) => new UriBuilder(desk) { Scheme = "ws", Path = path, Query = query }.Uri;

    private void Begin()
    {
        _delivered.Clear();
        _acked = 0;
        _measuring = true;
    }

    private async Task<Measured> EndAsync(Stopwatch clock, CancellationToken cancellation)
    {
        var seconds = clock.Elapsed.TotalSeconds;
        var acked = Interlocked.Read(ref _acked);
        for (var patience = Stopwatch.StartNew(); !_sent.IsEmpty && patience.Elapsed < TimeSpan.FromSeconds(20);)
        {
            await Task.Delay(20, cancellation);
        }

        _measuring = false;
        var times = _delivered.ToArray();
        Array.Sort(times);
        return new(acked / seconds, times.Length, _sent.Count, At(times, 0.5), At(times, 0.99), times.Length == 0 ? double.NaN : times[^1]);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    private async Task SayAsync(Buyer buyer, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("D");
        _sent[id] = Stopwatch.GetTimestamp();
        await buyer.Wire!.SendAsync(new { t = "send", clientId = id, contentType = "text", content = "你好，我想问一下这个加湿器晚上开着会不会很吵" }, cancellation);
    }

    private void OnAgentFrame(JsonElement frame, TaskCompletionSource ready)
    {
        switch (frame.GetProperty("t").GetString())
        {
            case "ready":
                ready.TrySetResult();
                break;
            case "message":
                var id = frame.GetProperty("message").GetProperty("clientId").GetString()!;
                if (_sent.TryRemove(id, out var at) && _measuring)
                {
                    _delivered.Enqueue(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                }

                break;
        }
    }

    private void OnBuyerFrame(Buyer buyer, JsonElement frame)
    {
        switch (frame.GetProperty("t").GetString())
        {
            case "welcome":
                buyer.Welcomed.TrySetResult();
                break;
            case "ack":
                Interlocked.Increment(ref _acked);
                buyer.Acked?.TrySetResult();
                break;
            case "refused":
                throw new InvalidOperationException("the desk refused: " + frame.GetRawText());
        }
    }

    private sealed class Buyer
    {
        public JsonWire? Wire { get; set; }

        public TaskCompletionSource Welcomed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource? Acked { get; set; }
    }
}

/// <summary>Messages acknowledged a second; deliveries counted and missing; milliseconds until the other side had it.</summary>
internal sealed record Measured(double PerSecond, int Delivered, int Missing, double P50, double P99, double Longest);
