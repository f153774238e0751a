using System.Net.WebSockets;

namespace Zhiyin.Practice.Live;

/// <summary>The way into the demo shop that any buyer takes: the widget's own channel, and the proof a shop's server gives its members.</summary>
public interface IShopDoor
{
    /// <summary>A connection to <c>/widget/live</c> of the demo shop's inbox.</summary>
    Task<WebSocket> ConnectAsync(CancellationToken cancellation);

    /// <summary>What the shop signs for a member (<c>identifierHash</c>).</summary>
    Task<string?> ProveAsync(string identifier, CancellationToken cancellation);
}
