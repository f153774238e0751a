using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Support;

/// <summary>A client of a live channel that keeps every frame it got.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly WebSocket _socket;
    private readonly ConcurrentQueue<JsonElement> _heard = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly HashSet<int> _taken = [];
    private readonly Task _reading;

    private Line(WebSocket socket)
    {
        _socket = socket;
        _reading = Task.Run(ReadAsync);
    }

    public IReadOnlyCollection<JsonElement> Heard => _heard;

    /// <summary>Ends when the other side closed or broke off.</summary>
    public Task Ended => _reading;

    public static async Task<Line> OpenAsync(DeskApp desk, string path, string? cookie = null, string? origin = null)
    {
        var client = desk.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            if (cookie is not null)
            {
                request.Headers.Cookie = cookie;
            }

            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }
        };
        return new(await client.ConnectAsync(new Uri(desk.Server.BaseAddress, path), CancellationToken.None));
    }

    /// <summary>The desk of whoever <paramref name="client"/> is signed in as.</summary>
    public static Task<Line> DeskAsync(DeskApp desk, HttpClient client) => OpenAsync(desk, "/live", client.DefaultRequestHeaders.GetValues("Cookie").Single());

    public Task SayAsync(object frame) => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame, DeskApp.Json), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task SayRawAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The first frame of this kind that fits and was not taken before; waits for it.</summary>
    public async Task<JsonElement> NextAsync(string t, Func<JsonElement, bool>? fits = null, int seconds = 10)
    {
        var until = Environment.TickCount64 + (seconds * 1000);
        while (true)
        {
            foreach (var (index, frame) in _heard.Index().Where(f => f.Item.GetProperty("t").GetString() == t && (fits is null || fits(f.Item)) && _taken.Add(f.Index)))
            {
                return frame;
            }

            if (Environment.TickCount64 > until)
            {
                throw new TimeoutException($"no «{t}» came; heard: {string.Join("\n", _heard)}");
            }

            await _news.WaitAsync(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>Everything said until now has been answered.</summary>
    public async Task SettleAsync()
    {
        await SayAsync(new { t = "ping" });
        await NextAsync("pong");
    }

    public Task CloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _news.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 20];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += part.Count;
                }
                while (!part.EndOfMessage && part.MessageType != WebSocketMessageType.Close);

                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                _heard.Enqueue(JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement);
                _news.Release();
            }
        }
        catch (Exception ended) when (ended is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The desk is gone.
        }
    }
}
