using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Zhiyin.Practice.Live;

/// <summary>What a simulated buyer hears over the widget's channel.</summary>
internal abstract record Told
{
    /// <summary>A bubble of the shop's agent.</summary>
    public sealed record Bubble(int Seq, string Text) : Told;

    /// <summary>How the conversation stands.</summary>
    public sealed record Stands(string? Conversation, bool Over, bool Claimed) : Told;

    /// <summary>The answer to hello.</summary>
    public sealed record Welcome : Told;
}

/// <summary>The widget's protocol from the buyer's side: hello, bubbles, typing, rating. One reader, one writer.</summary>
internal sealed class BuyerLine : IAsyncDisposable
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
    private readonly WebSocket _socket;
    private readonly Channel<Told> _told = Channel.CreateUnbounded<Told>(new() { SingleReader = true, SingleWriter = true });
    private readonly Task _reading;

    public BuyerLine(WebSocket socket)
    {
        _socket = socket;
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Ends when the desk closes the channel.</summary>
    public ChannelReader<Told> Told => _told.Reader;

    public Task HelloAsync(string id, string name, string? proof, CancellationToken cancellation)
        => SayAsync(new { t = "hello", user = proof is null ? null : new { id, name, identifierHash = proof }, locale = "zh-CN" }, cancellation);

    public Task TextAsync(string clientId, string content, CancellationToken cancellation)
        => SayAsync(new { t = "send", clientId, contentType = "text", content }, cancellation);

    public Task CardAsync(string clientId, object card, CancellationToken cancellation)
        => SayAsync(new { t = "send", clientId, contentType = "card", content = "", card }, cancellation);

    public Task TypingAsync(bool on, CancellationToken cancellation) => SayAsync(new { t = "typing", on }, cancellation);

    public Task SeenAsync(int seq, CancellationToken cancellation) => SayAsync(new { t = "seen", seq }, cancellation);

    public Task CloseTalkAsync(CancellationToken cancellation) => SayAsync(new { t = "close" }, cancellation);

    public Task RateAsync(int score, bool solved, string? comment, CancellationToken cancellation) => SayAsync(new { t = "rate", score, solved, comment }, cancellation);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private Task SayAsync(object frame, CancellationToken cancellation)
        => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame, frame.GetType(), s_json), WebSocketMessageType.Text, true, cancellation);

    private async Task ReadAsync()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                whole.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Hear(whole.GetBuffer().AsMemory(0, (int)whole.Length));
                    whole.SetLength(0);
                }
            }
        }
        catch (Exception ended) when (ended is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The desk is gone, or the visit is over.
        }
        finally
        {
            _told.Writer.TryComplete();
        }
    }

    private void Hear(ReadOnlyMemory<byte> said)
    {
        using var frame = JsonDocument.Parse(said);
        var root = frame.RootElement;
        Told? told = root.GetProperty("t").GetString() switch
        {
            "welcome" => new Told.Welcome(),
            "state" when root.TryGetProperty("conversation", out var talk) => Stands(talk),
            "message" when root.GetProperty("message") is var message && message.GetProperty("from").GetString() == "agent"
                => new Told.Bubble(message.GetProperty("seq").GetInt32(), message.GetProperty("content").GetString() ?? ""),
            _ => null,
        };
        if (told is not null)
        {
            _told.Writer.TryWrite(told);
        }
    }

    private static Told.Stands Stands(JsonElement talk) => talk.ValueKind != JsonValueKind.Object
        ? new(null, Over: false, Claimed: false)
        : new(talk.GetProperty("id").GetString(), talk.GetProperty("status").GetString() == "resolved", talk.GetProperty("agent").ValueKind == JsonValueKind.Object);
}
