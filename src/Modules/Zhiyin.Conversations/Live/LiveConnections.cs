using System.Data.Common;
using System.Diagnostics.Metrics;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Zhiyin.Platform.Operations;

namespace Zhiyin.Conversations.Live;

/// <summary>Takes WebSockets in, and lets all of them go in good order when the node stops.</summary>
public sealed partial class LiveConnections(IHostApplicationLifetime lifetime, LiveJson json, ILogger<LiveConnections> log)
{
    private static readonly Refusal s_fault = new(500, "fault", "服务出错了，请稍后再试", "Something went wrong here; try again later");
    private static readonly TimeSpan s_ping = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(20);
    private static readonly UpDownCounter<long> s_open = DeskMeter.Meter.CreateUpDownCounter<long>("zhiyin.live.connections", "{connection}", "Live channels that stand, of agents and buyers.");

    /// <summary>Runs one connection: <paramref name="began"/> once it stands; what it answers is called for each frame. Returns when it is over.</summary>
    public async Task RunAsync(HttpContext http, Func<LiveSocket, Task<Func<ReadOnlyMemory<byte>, ValueTask>?>> began, Action ended)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(began);
        ArgumentNullException.ThrowIfNull(ended);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = s_ping, KeepAliveTimeout = s_silence });
        using var live = new LiveSocket(socket);
        s_open.Add(1);
        try
        {
            if (await began(live) is { } heard)
            {
                await live.ReadAsync(said => HearAsync(live, heard, said), lifetime.ApplicationStopping);
            }
        }
        finally
        {
            s_open.Add(-1);
            ended();
        }

        if (live.Faulty)
        {
            await live.CloseAsync(WebSocketCloseStatus.InternalServerError, "again");
        }
        else if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            live.Send(json.Frame("restart"));
            await live.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "restart");
        }
        else
        {
            await live.CloseAsync(WebSocketCloseStatus.NormalClosure, "");
        }
    }

    // One frame's fault is not the connection's: whoever sent it hears so. When the database is away it ends instead, and the other side comes back and sends again what was not acknowledged.
    private async ValueTask HearAsync(LiveSocket live, Func<ReadOnlyMemory<byte>, ValueTask> heard, ReadOnlyMemory<byte> said)
    {
        try
        {
            await heard(said);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or WebSocketException or IOException or ObjectDisposedException))
        {
            Failed(failure.GetType().Name);
            if (Causes.Of<DbException>(failure) is not null)
            {
                live.Faulty = true;
                throw new IOException("the database is away", failure);
            }

            live.Send(Refused(said));
        }
    }

    // Agents' screens look for «ref» and «problem», widgets for «clientId» and «code».
    private byte[] Refused(ReadOnlyMemory<byte> said)
    {
        using var read = JsonDocument.Parse(said);
        var frame = read.RootElement;
        var hasReference = frame.TryGetProperty("ref", out var reference) && reference.ValueKind is JsonValueKind.String or JsonValueKind.Number;
        return json.Frame("refused", (writer, _) =>
        {
            if (hasReference)
            {
                writer.WritePropertyName("ref"u8);
                reference.WriteTo(writer);
            }

            if (frame.Text("clientId") is { } id)
            {
                writer.WriteString("clientId"u8, id);
            }

            writer.WriteRefusal(s_fault);
            writer.WriteStartObject("problem"u8);
            writer.WriteNumber("status"u8, s_fault.Status);
            writer.WriteRefusal(s_fault);
            writer.WriteEndObject();
        });
    }

    [LoggerMessage(1, LogLevel.Error, "a frame of a live channel failed: {Kind}")]
    private partial void Failed(string kind);
}
