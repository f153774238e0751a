using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Zhiyin.Platform.Access;

/// <summary>Where a request comes from, as it is counted and shown.</summary>
public static class ClientAddress
{
    /// <summary>The whole address for the audit.</summary>
    public static string Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Plain(http.Connection.RemoteIpAddress)?.ToString() ?? "local";
    }

    /// <summary>What tries are counted by: an IPv4 address, or the /64 network every IPv6 customer has to himself.</summary>
    public static string CountedBy(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return CountedBy(http.Connection.RemoteIpAddress);
    }

    /// <summary>The same of an address.</summary>
    public static string CountedBy(IPAddress? address)
    {
        if (Plain(address) is not { } plain)
        {
            return "local";
        }

        if (plain.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return plain.ToString();
        }

        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }

    /// <summary>For the list of sessions: enough to tell home from shop, the last part hidden.</summary>
    public static string Hidden(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Hidden(http.Connection.RemoteIpAddress);
    }

    /// <summary>The same of an address.</summary>
    public static string Hidden(IPAddress? address)
        => Plain(address) is { AddressFamily: AddressFamily.InterNetwork } plain ? plain.ToString()[..plain.ToString().LastIndexOf('.')] + ".*" : CountedBy(address);

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
