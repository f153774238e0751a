using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Zhiyin.Assist.Tests.Support;

/// <summary>The agent's live channel.</summary>
internal sealed class LiveLine : IDisposable
{
    private readonly WebSocket _socket;

    private LiveLine(WebSocket socket) => _socket = socket;

    public static async Task<LiveLine> OpenAsync(Ground ground)
    {
        var client = ground.Desk.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Cookie = ground.Client.DefaultRequestHeaders.GetValues("Cookie").Single();
        return new(await client.ConnectAsync(new Uri(ground.Desk.Server.BaseAddress, "/live"), CancellationToken.None));
    }

    public Task SayAsync(object frame) => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next frame of kind <paramref name="t"/>, waited for a quarter of a minute.</summary>
    public async Task<JsonElement> HearAsync(string t)
    {
        var buffer = new byte[1 << 20];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            var frame = JsonDocument.Parse(Encoding.UTF8.GetString(buffer, 0, length)).RootElement;
            if (frame.GetProperty("t").GetString() == t)
            {
                return frame;
            }
        }
    }

    public void Dispose() => _socket.Dispose();
}
