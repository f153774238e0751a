using System.Net.WebSockets;
using Microsoft.Extensions.Hosting;

namespace Zhiyin.Conversations.Live;

/// <summary>Takes WebSockets in, and lets all of them go in good order when the node stops.</summary>
public sealed class LiveConnections(IHostApplicationLifetime lifetime, LiveJson json)
{
    private static readonly TimeSpan s_ping = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(20);

    /// <summary>Runs one connection: <paramref name="began"/> once it stands; what it answers is called for each frame. Returns when it is over.</summary>
    public async Task RunAsync(HttpContext http, Func<LiveSocket, Task<Func<ReadOnlyMemory<byte>, ValueTask>?>> began, Action ended)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(began);
        ArgumentNullException.ThrowIfNull(ended);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = s_ping, KeepAliveTimeout = s_silence });
        using var live = new LiveSocket(socket);
        try
        {
            if (await began(live) is { } heard)
            {
                await live.ReadAsync(heard, lifetime.ApplicationStopping);
            }
        }
        finally
        {
            ended();
        }

        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            live.Send(json.Frame("restart"));
            await live.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "restart");
        }
        else
        {
            await live.CloseAsync(WebSocketCloseStatus.NormalClosure, "");
        }
    }
}
