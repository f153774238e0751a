using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;

namespace Zhiyin.Testing.Wire;

/// <summary>One WebSocket with JSON text frames, as browsers use it: a frame is handed to <c>onFrame</c> in the order it came.</summary>
public sealed class JsonWire : IAsyncDisposable
{
    private readonly ClientWebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private Task _reading = Task.CompletedTask;

    private JsonWire(ClientWebSocket socket) => _socket = socket;

    /// <summary>Ends when the connection is gone, for whatever reason.</summary>
    public Task Closed => _reading;

    public bool IsOpen => _socket.State == WebSocketState.Open && !_reading.IsCompleted;

    /// <summary>Opens the connection and starts reading; <paramref name="headers"/> are those of the upgrade request.</summary>
    public static async Task<JsonWire> OpenAsync(Uri address, Action<JsonElement> onFrame, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetBuffer(4096, 1024);
        foreach (var (name, value) in headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            socket.Options.SetRequestHeader(name, value);
        }

        try
        {
            await socket.ConnectAsync(address, cancellation);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        var wire = new JsonWire(socket);
        wire._reading = Task.Run(() => wire.ReadAsync(onFrame), CancellationToken.None);
        return wire;
    }

    public async Task SendAsync<T>(T frame, CancellationToken cancellation)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(frame, DeskApp.Json);
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _socket.Abort();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    private async Task ReadAsync(Action<JsonElement> onFrame)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        try
        {
            while (true)
            {
                var got = await _socket.ReceiveAsync(buffer.GetMemory(4096), _end.Token);
                if (got.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                buffer.Advance(got.Count);
                if (got.EndOfMessage)
                {
                    using var frame = JsonDocument.Parse(buffer.WrittenMemory);
                    onFrame(frame.RootElement);
                    buffer.ResetWrittenCount();
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The connection is gone; whoever needs it opens another.
        }
    }
}
