using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Testing;

namespace Zhiyin.Assist.Tests.Panel;

public sealed class PanelWatchTests
{
    [Fact]
    public async Task Whoever_has_it_open_is_told_at_once_and_when_the_buyer_has_been_silent()
    {
        await using var ground = await Ground.StartAsync("在吗");
        var socket = ground.Desk.Server.CreateWebSocketClient();
        socket.ConfigureRequest = request => request.Headers.Cookie = ground.Client.DefaultRequestHeaders.GetValues("Cookie").Single();
        using var live = await socket.ConnectAsync(new Uri(ground.Desk.Server.BaseAddress, "/live"), CancellationToken.None);
        await live.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { t = "open", conversation = ground.Talk.Id.Value }), WebSocketMessageType.Text, true, CancellationToken.None);
        await HearAsync(live, "viewers");
        var start = Environment.TickCount64;
        await ground.SaysAsync("我的快递到哪了");
        var first = await HearAsync(live, "panel");
        first.GetProperty("conversation").GetString().ShouldBe(ground.Talk.Id.ToString());
        first.GetProperty("seq").GetInt32().ShouldBe(2);
        (await HearAsync(live, "panel")).GetProperty("seq").GetInt32().ShouldBe(2);
        (Environment.TickCount64 - start).ShouldBeGreaterThan(2900);
    }

    private static async Task<JsonElement> HearAsync(WebSocket socket, string t)
    {
        var buffer = new byte[1 << 20];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
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
}
