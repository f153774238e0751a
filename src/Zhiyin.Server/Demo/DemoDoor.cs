using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Platform.Data;
using Zhiyin.Practice.Live;

namespace Zhiyin.Server.Demo;

/// <summary>The simulated buyers come in where any buyer does: over the network, at the address this desk listens on.</summary>
internal sealed class DemoDoor(Store store, InboxSecrets secrets, IServer server) : IShopDoor
{
    public async Task<WebSocket> ConnectAsync(CancellationToken cancellation)
    {
        var inbox = await InboxAsync(cancellation);
        var socket = new ClientWebSocket();
        try
        {
            await socket.ConnectAsync(new Uri(Own(), $"/widget/live?token={inbox.WebsiteToken}"), cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public async Task<string?> ProveAsync(string identifier, CancellationToken cancellation) => secrets.SignFor(await InboxAsync(cancellation), identifier);

    private Task<Inbox> InboxAsync(CancellationToken cancellation) => store.ReadAsync(
        async db => await db.Set<Inbox>().Where(i => !i.Deleted).OrderBy(i => i.CreatedAt).FirstOrDefaultAsync(cancellation)
            ?? throw new InvalidOperationException("the demo shop has no inbox any more"),
        cancellation);

    private Uri Own()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? throw new InvalidOperationException("the desk listens nowhere");
        var listening = BindingAddress.Parse(address);
        var any = listening.Host is "*" or "+" or "localhost" || !IPAddress.TryParse(listening.Host.Trim('[', ']'), out var ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any);
        return new UriBuilder(listening.Scheme == "https" ? "wss" : "ws", any ? "localhost" : listening.Host, listening.Port).Uri;
    }
}
