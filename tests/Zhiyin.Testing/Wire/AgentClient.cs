using System.Collections.Concurrent;
using System.Text.Json;

namespace Zhiyin.Testing.Wire;

/// <summary>An agent's live channel by API key; replies go over it, with the same client id until they are stored.</summary>
public sealed class AgentClient(IReadOnlyList<Uri> addresses, string apiKey) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<int>> _unacked = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private TaskCompletionSource _ready = NewSource();
    private JsonWire? _wire;
    private JsonElement? _position;
    private int _turn;

    /// <summary>What was acknowledged: (conversation, client id) → seq.</summary>
    public ConcurrentDictionary<(Guid Conversation, string ClientId), int> Acked { get; } = new();

    /// <summary>Every message this side was shown: conversation → seq → client id.</summary>
    public ConcurrentDictionary<(Guid Conversation, int Seq), string> Seen { get; } = new();

    /// <summary>Told of each message as it comes: conversation, client id, the message.</summary>
    public Action<Guid, string, JsonElement>? OnMessage { get; set; }

    /// <summary>Times the server said that the position was too old to resume from.</summary>
    public int Resets { get; private set; }

    public async Task ConnectAsync(CancellationToken cancellation)
    {
        await _connecting.WaitAsync(cancellation);
        try
        {
            while (_wire is not { IsOpen: true })
            {
                cancellation.ThrowIfCancellationRequested();
                await DropAsync();
                var address = addresses[_turn++ % addresses.Count];
                try
                {
                    _ready = NewSource();
                    var live = new UriBuilder(address) { Scheme = address.Scheme == "https" ? "wss" : "ws", Path = "/live" }.Uri;
                    _wire = await JsonWire.OpenAsync(live, OnFrame, new Dictionary<string, string>(StringComparer.Ordinal) { ["api_access_token"] = apiKey }, cancellation);
                    if (await Task.WhenAny(_ready.Task, _wire.Closed, Task.Delay(TimeSpan.FromSeconds(5), cancellation)) == _ready.Task)
                    {
                        if (_position is { } position)
                        {
                            await _wire.SendAsync(new { t = "resume", position }, cancellation);
                        }

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
        finally
        {
            _connecting.Release();
        }
    }

    /// <summary>Replies and waits until it is durable; answers its seq.</summary>
    public async Task<int> ReplyAsync(Guid conversation, string text, CancellationToken cancellation)
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
                    await ConnectAsync(cancellation);
                }

                var wire = _wire!;
                await wire.SendAsync(new { t = "send", @ref = id, conversation, clientId = id, content = text }, cancellation);
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

    public async Task DropAsync()
    {
        if (_wire is { } wire)
        {
            _wire = null;
            await wire.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        _connecting.Dispose();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void OnFrame(JsonElement frame)
    {
        switch (frame.GetProperty("t").GetString())
        {
            case "ready":
                _position ??= frame.GetProperty("position").Clone();
                _ready.TrySetResult();
                break;
            case "reset":
                Resets++;
                break;
            case "sent":
                Stored(frame.GetProperty("message"));
                break;
            case "refused" when frame.TryGetProperty("ref", out var reference) && reference.GetString() is { } refused && _unacked.TryRemove(refused, out var source):
                source.TrySetException(new RefusedException("refused: " + frame.GetProperty("problem").GetRawText()));
                break;
            case "message":
                _position = frame.GetProperty("position").Clone();
                var message = frame.GetProperty("message");
                var conversation = message.GetProperty("conversationId").GetGuid();
                var id = message.GetProperty("clientId").GetString() ?? "";
                Seen[(conversation, message.GetProperty("seq").GetInt32())] = id;
                OnMessage?.Invoke(conversation, id, message);
                break;
            default:
                if (frame.TryGetProperty("position", out var position))
                {
                    _position = position.Clone();
                }

                break;
        }
    }

    private void Stored(JsonElement message)
    {
        var id = message.GetProperty("clientId").GetString()!;
        var seq = message.GetProperty("seq").GetInt32();
        Acked[(message.GetProperty("conversationId").GetGuid(), id)] = seq;
        if (_unacked.TryRemove(id, out var waiting))
        {
            waiting.TrySetResult(seq);
        }
    }
}
