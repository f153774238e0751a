using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Zhiyin.Platform.Access;

namespace Zhiyin.Server.Pages;

/// <summary>The built files of web/widget: the script other sites load, the page for a chat window of its own, and with <c>--demo</c> a shop to try it in.</summary>
internal static class WidgetPages
{
    private const string Public = "the script and the pages hold no data; what a buyer sees comes over the widget's own line";

    // Cards show pictures of the shop, wherever those are.
    private const string PopoutPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: http: data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // What a careful shop would send: the widget needs nothing inline and no eval.
    private const string ShopPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapWidgetPages(this WebApplication app, DeskSettings settings)
    {
        if (Find(settings.Widget) is not { } folder)
        {
            return;
        }

        app.MapMethods("/widget.js", [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => Script(http, folder)).ExcludeFromDescription().ForStrangers(Public);
        app.MapGet("/widget/popout", (HttpContext http) => Popout(http, folder)).ExcludeFromDescription().ForStrangers(Public);
        if (settings.Demo)
        {
            MapShop(app, Path.Combine(folder, "shop"));
        }
    }

    /// <summary>The folder that holds widget.js: the given one, else <c>widget</c> beside the program, else web/widget/dist of a source tree above it.</summary>
    internal static string? Find(string? given)
    {
        if (given is not null)
        {
            return HasScript(Path.GetFullPath(given))
                ? Path.GetFullPath(given)
                : throw new DirectoryNotFoundException($"--widget {given}: there is no widget.js in it");
        }

        var beside = Path.Combine(AppContext.BaseDirectory, "widget");
        if (HasScript(beside))
        {
            return beside;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var built = Path.Combine(at.FullName, "web", "widget", "dist");
            if (HasScript(built))
            {
                return built;
            }
        }

        return null;
    }

    private static bool HasScript(string folder) => File.Exists(Path.Combine(folder, "widget.js"));

    /// <summary>The script, packed when it was built as small as it goes. Sites keep it for five minutes and use it a day longer while they fetch the next one.</summary>
    private static IResult Script(HttpContext http, string folder)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=300, stale-while-revalidate=86400";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.AccessControlAllowOrigin = "*";
        var file = new FileInfo(Path.Combine(folder, "widget.js"));
        foreach (var (coding, ending) in new[] { ("br", ".br"), ("gzip", ".gz") })
        {
            var packed = new FileInfo(file.FullName + ending);
            if (packed.Exists && Takes(http, coding))
            {
                headers.ContentEncoding = coding;
                file = packed;
                break;
            }
        }

        var tag = new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");
        return Results.File(file.FullName, "text/javascript; charset=utf-8", lastModified: new DateTimeOffset(file.LastWriteTimeUtc), entityTag: tag);
    }

    private static bool Takes(HttpContext http, string coding)
        => http.Request.GetTypedHeaders().AcceptEncoding.Any(c => c.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && c.Quality is not 0);

    private static IResult Popout(HttpContext http, string folder)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = PopoutPolicy;
        // The page that opens this window hands the conversation to it; other sites learn nothing from it.
        headers["Cross-Origin-Opener-Policy"] = "unsafe-none";
        return Results.File(Path.Combine(folder, "popout.html"), "text/html; charset=utf-8");
    }

    private static void MapShop(WebApplication app, string folder)
    {
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments("/shop", StringComparison.Ordinal))
            {
                http.Response.Headers.ContentSecurityPolicy = ShopPolicy;
                http.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin-allow-popups";
            }

            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/shop",
            FileProvider = new PhysicalFileProvider(folder),
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.MapGet("/shop", (HttpContext http) => http.Request.Path.Value!.EndsWith('/')
            ? Results.File(Path.Combine(folder, "index.html"), "text/html; charset=utf-8")
            : Results.Redirect("/shop/")).ExcludeFromDescription().ForStrangers(Public);
        app.MapGet("/shop/shop.json", DemoShop.SettingsAsync).ExcludeFromDescription().ForStrangers("the demo shop's own server, which a real shop has elsewhere");
    }
}
