namespace Zhiyin.Server.Http;

/// <summary>Refuses what another site's page makes a browser send here; programs, which send no such header, are not concerned.</summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this WebApplication app) => app.Use((http, next) =>
    {
        string? site = http.Request.Headers["Sec-Fetch-Site"];
        var foreign = site is "cross-site" or "same-site";
        return foreign && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)
            ? Problems.Refuse(StatusCodes.Status403Forbidden, "请求来自别的网站，已拒绝", "The request comes from another site and was refused").ExecuteAsync(http)
            : next(http);
    });
}
