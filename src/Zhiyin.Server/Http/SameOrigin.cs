using Zhiyin.Platform.Access;
using Zhiyin.Platform.Refusals;

namespace Zhiyin.Server.Http;

/// <summary>
/// Refuses what another site's page makes a browser send here: writing requests and live channels, which the cookie would sign. Programs, which send neither
/// header or their own key, are not concerned, nor is the widget, which lives on other sites and never looks at the cookie.
/// </summary>
internal static class SameOrigin
{
    private static readonly Refusal s_foreign = new(403, "foreign_site", "请求来自别的网站，已拒绝", "The request comes from another site and was refused");

    public static void UseSameOrigin(this WebApplication app) => app.Use((http, next) => IsForeign(http.Request)
        ? s_foreign.ToHttp().ExecuteAsync(http)
        : next(http));

    internal static bool IsForeign(HttpRequest request)
    {
        var harmless = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !OpensChannel(request);
        if (harmless || request.Path.StartsWithSegments("/widget") || request.Headers.ContainsKey("api_access_token") || request.Headers.Authorization.Count > 0)
        {
            return false;
        }

        string? site = request.Headers["Sec-Fetch-Site"];
        string? origin = request.Headers.Origin;
        // Browsers leave Sec-Fetch-Site out on plain HTTP in a shop's own network; the origin of a writing request they always send.
        return site switch
        {
            "same-origin" or "none" => false,
            not null => true,
            null => origin is not null && !request.IsOwn(origin),
        };
    }

    // CONNECT is how HTTP/2 opens a WebSocket.
    private static bool OpensChannel(HttpRequest request)
        => HttpMethods.IsConnect(request.Method) || request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);
}
