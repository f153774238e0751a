using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Zhiyin.Server.Http;

/// <summary>Believes the address and scheme that a named proxy forwards; nobody else's (docs/how-to/tls-and-proxy.md).</summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app, DeskSettings settings)
    {
        if (settings.Proxies is not { } named)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in named.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new ArgumentException($"--proxies: «{proxy}» is neither an address nor a network such as 10.0.0.0/24", nameof(settings));
            }
        }

        app.UseForwardedHeaders(options);
    }
}
