using System.Buffers;
using System.Net.WebSockets;

namespace Zhiyin.Conversations.Live;

/// <summary>
/// One WebSocket with JSON text frames. Idle it costs a pending read and nothing else: no buffer, no timer, no task that sends. What is to be sent waits in a bounded queue;
/// a client that does not take it is closed rather than remembered.
/// </summary>
public sealed class LiveSocket(WebSocket socket) : IDisposable
{
    private const int MostWaiting = 1024;
    private const int MostWaitingBytes = 2 << 20;
    private const int LargestFrame = 128 << 10;
    private const int FirstBuffer = 4 << 10;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _gone = new();
    private Queue<byte[]>? _waiting;
    private int _waitingBytes;
    private bool _sending;
    private bool _ended;

    /// <summary>Something of the desk's own failed; the connection ends saying so.</summary>
    public bool Faulty { get; set; }

    /// <summary>Raised when the connection is given up, by whichever side.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <summary>Queues a frame; several connections may share the same bytes. False when the connection is over, or is given up because it takes nothing.</summary>
    public bool Send(byte[] frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        bool full;
        lock (_lock)
        {
            if (_ended)
            {
                return false;
            }

            _waiting ??= new Queue<byte[]>(4);
            full = _waiting.Count >= MostWaiting || _waitingBytes + frame.Length > MostWaitingBytes;
            if (full)
            {
                _ended = true;
            }
            else
            {
                _waiting.Enqueue(frame);
                _waitingBytes += frame.Length;
                if (_sending)
                {
                    return true;
                }

                _sending = true;
            }
        }

        // Decided inside the lock: what ends the connection meanwhile must find the sender that it waits for.
        if (full)
        {
            Abort();
            return false;
        }

        _ = SendWaitingAsync();
        return true;
    }

    /// <summary>Reads frames until the other side ends, misbehaves or <paramref name="stop"/> is raised; each is handed over as its bytes, which are only good until the call returns.</summary>
    public async Task ReadAsync(Func<ReadOnlyMemory<byte>, ValueTask> heard, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(heard);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _gone.Token);
        try
        {
            while (await FrameAsync(heard, either.Token))
            {
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // Gone without a word, or told to stop.
        }
    }

    /// <summary>Sends what waits, says goodbye and ends.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string why)
    {
        lock (_lock)
        {
            _ended = true;
        }

        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            while (IsSending() && !patience.IsCancellationRequested)
            {
                await Task.Delay(5, patience.Token);
            }

            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, why, patience.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // It went first.
        }

        Abort();
    }

    public void Dispose()
    {
        Abort();
        socket.Dispose();
    }

    private void Abort()
    {
        lock (_lock)
        {
            _ended = true;
            _waiting = null;
            _waitingBytes = 0;
        }

        // Not inside the caller: the feed must not run what a closing connection has to tidy up.
        _ = _gone.CancelAsync();
    }

    private bool IsSending()
    {
        lock (_lock)
        {
            return _sending;
        }
    }

    private async Task<bool> FrameAsync(Func<ReadOnlyMemory<byte>, ValueTask> heard, CancellationToken stop)
    {
        // An empty read waits without holding a buffer.
        if ((await socket.ReceiveAsync(Memory<byte>.Empty, stop)).MessageType == WebSocketMessageType.Close)
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), stop);
                length += part.Count;
                if (part.MessageType != WebSocketMessageType.Text)
                {
                    return part.MessageType == WebSocketMessageType.Binary && await RefuseAsync(WebSocketCloseStatus.InvalidMessageType, "text only");
                }

                if (part.EndOfMessage)
                {
                    await heard(buffer.AsMemory(0, length));
                    return true;
                }

                if (length == buffer.Length)
                {
                    if (length >= LargestFrame)
                    {
                        return await RefuseAsync(WebSocketCloseStatus.MessageTooBig, "too large");
                    }

                    var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 4, LargestFrame));
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                    buffer = larger;
                }
            }
        }
        finally
        {
            // It held what people wrote.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private async Task<bool> RefuseAsync(WebSocketCloseStatus status, string why)
    {
        await CloseAsync(status, why);
        return false;
    }

    private async Task SendWaitingAsync()
    {
        try
        {
            while (Next() is { } frame)
            {
                await socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, _gone.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            Abort();
            lock (_lock)
            {
                _sending = false;
            }
        }
    }

    private byte[]? Next()
    {
        lock (_lock)
        {
            if (_waiting is { Count: > 0 })
            {
                var frame = _waiting.Dequeue();
                _waitingBytes -= frame.Length;
                return frame;
            }

            _sending = false;
            return null;
        }
    }
}
