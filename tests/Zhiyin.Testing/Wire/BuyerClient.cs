using System.Collections.Concurrent;
using System.Text.Json;

namespace Zhiyin.Testing.Wire;

/// <summary>
/// A buyer at the widget, with what the real widget does about lost connections: the same client id is sent until it is acknowledged, and after a reconnect the talk goes on behind the last seq seen.
/// Servers may come and go; <paramref name="addresses"/> are tried in turn.
/// </summary>
public sealed class BuyerClient(IReadOnlyList<Uri> addresses, string websiteToken) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<int>> _unacked = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, string> _seen = [];
    private TaskCompletionSource _welcome = NewSource();
    private JsonWire? _wire;
    private string? _visitor;
    private int _turn;

    /// <summary>What was acknowledged: client id → seq.</summary>
    public ConcurrentDictionary<string, int> Acked { get; } = new(StringComparer.Ordinal);

    /// <summary>Every bubble this side was shown: seq → client id.</summary>
    public IReadOnlyDictionary<int, string> Seen
    {
        get
        {
            lock (_lock)
            {
                return new SortedDictionary<int, string>(_seen);
            }
        }
    }

    /// <summary>A seq was shown with another bubble than before: never right.</summary>
    public int Contradictions { get; private set; }

    public Guid? Conversation { get; private set; }

    /// <summary>Told of each bubble as it comes, with the time stamp counter at that moment.</summary>
    public Action<string, JsonElement>? OnMessage { get; set; }

    public async Task ConnectAsync(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var address = addresses[_turn++ % addresses.Count];
            try
            {
                _welcome = NewSource();
                var live = new UriBuilder(address) { Scheme = address.Scheme == "https" ? "wss" : "ws", Path = "/widget/live", Query = "token=" + Uri.EscapeDataString(websiteToken) }.Uri;
                _wire = await JsonWire.OpenAsync(live, OnFrame, new Dictionary<string, string>(StringComparer.Ordinal) { ["Origin"] = address.GetLeftPart(UriPartial.Authority) }, cancellation);
                await _wire.SendAsync(new { t = "hello", visitor = _visitor, locale = "zh-CN", page = new { url = "https://shop.example/p/1", title = "加湿器" }, after = LastSeen(), conversation = Conversation }, cancellation);
                if (await Task.WhenAny(_welcome.Task, _wire.Closed, Task.Delay(TimeSpan.FromSeconds(5), cancellation)) == _welcome.Task)
                {
                    return;
                }
            }
            catch (Exception e) when (e is System.Net.WebSockets.WebSocketException or HttpRequestException or IOException && !cancellation.IsCancellationRequested)
            {
                // Nobody there yet.
            }

            await DropAsync();
            await Task.Delay(50, cancellation);
        }
    }

    /// <summary>Says something and waits until it is durable, over as many connections as that takes; answers its seq.</summary>
    public async Task<int> SayAsync(string text, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("D");
        var acked = _unacked.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (_wire is not { IsOpen: true })
                {
                    await DropAsync();
                    await ConnectAsync(cancellation);
                }

                var wire = _wire!;
                await wire.SendAsync(new { t = "send", clientId = id, contentType = "text", content = text }, cancellation);
                await Task.WhenAny(acked.Task, wire.Closed, Task.Delay(TimeSpan.FromSeconds(10), cancellation));
                if (acked.Task.IsCompleted)
                {
                    return await acked.Task;
                }
            }
            catch (Exception e) when (e is System.Net.WebSockets.WebSocketException or ObjectDisposedException && !cancellation.IsCancellationRequested)
            {
                // The same id goes out again over the next connection.
            }
        }
    }

    /// <summary>Shows that something is being written, or no more.</summary>
    public Task TypeAsync(bool on, CancellationToken cancellation) => _wire!.SendAsync(new { t = "typing", on }, cancellation);

    /// <summary>Loses the connection as a phone in a lift does.</summary>
    public async Task DropAsync()
    {
        if (_wire is { } wire)
        {
            _wire = null;
            await wire.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await DropAsync();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int LastSeen()
    {
        lock (_lock)
        {
            return _seen.Count == 0 ? 0 : _seen.Keys.Max();
        }
    }

    private void OnFrame(JsonElement frame)
    {
        switch (frame.GetProperty("t").GetString())
        {
            case "welcome":
                _visitor = frame.GetProperty("visitor").GetString();
                Note(frame);
                foreach (var message in frame.GetProperty("messages").EnumerateArray())
                {
                    Show(message);
                }

                _welcome.TrySetResult();
                break;
            case "state":
                Note(frame);
                break;
            case "ack":
                var id = frame.GetProperty("clientId").GetString()!;
                var seq = frame.GetProperty("seq").GetInt32();
                Acked[id] = seq;
                if (_unacked.TryRemove(id, out var waiting))
                {
                    waiting.TrySetResult(seq);
                }

                break;
            case "refused" when frame.TryGetProperty("clientId", out var refused) && refused.GetString() is { } refusedId && _unacked.TryRemove(refusedId, out var source):
                source.TrySetException(new RefusedException("refused: " + frame.GetProperty("code").GetString()));
                break;
            case "message":
                Show(frame.GetProperty("message"));
                break;
        }
    }

    private void Note(JsonElement frame)
    {
        if (frame.TryGetProperty("conversation", out var conversation) && conversation.ValueKind == JsonValueKind.Object)
        {
            Conversation = conversation.GetProperty("id").GetGuid();
        }
    }

    private void Show(JsonElement message)
    {
        var seq = message.GetProperty("seq").GetInt32();
        var id = message.GetProperty("clientId").GetString() ?? "";
        lock (_lock)
        {
            if (_seen.TryGetValue(seq, out var before) && before != id)
            {
                Contradictions++;
            }

            _seen[seq] = id;
        }

        OnMessage?.Invoke(id, message);
    }
}
