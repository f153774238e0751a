using Microsoft.AspNetCore.Http;

namespace Zhiyin.Platform.Access;

/// <summary>Whether a page was served by this desk itself.</summary>
public static class OwnOrigin
{
    /// <summary>True when <paramref name="origin"/> names the host and port that <paramref name="request"/> came to; the scheme may differ behind a proxy.</summary>
    public static bool IsOwn(this HttpRequest request, string? origin)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && string.Equals(uri.Authority, new Uri($"{uri.Scheme}://{request.Host}").Authority, StringComparison.OrdinalIgnoreCase);
    }
}
