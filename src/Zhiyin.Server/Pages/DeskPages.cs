using Microsoft.Extensions.FileProviders;
using Zhiyin.Platform.Access;

namespace Zhiyin.Server.Pages;

/// <summary>The built pages of web/desk: files with a hash in their name are kept by the browser, everything else is asked for again.</summary>
internal static class DeskPages
{
    private const string NotBuilt =
        "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>知音 Zhiyin</title>"
        + "<p>网页还没有构建：请用 <code>./run</code> 启动。</p><p lang=\"en\">The pages are not built yet: start with <code>./run</code>.</p></html>";

    private const string Public = "the pages hold no data; what they show comes from the API";

    public static void MapPages(this WebApplication app, DeskSettings settings)
    {
        var folder = Find(settings.Pages);
        if (folder is null)
        {
            app.MapGet("/", () => Results.Content(NotBuilt, "text/html; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable)).ExcludeFromDescription().ForStrangers(Public);
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = context => Cache(context.Context) });
        app.MapGet("{*path:nonfile}", (HttpContext http, string? path) =>
        {
            if (path is not null && path.StartsWith("api/", StringComparison.Ordinal))
            {
                return Results.NotFound();
            }

            http.Response.Headers.CacheControl = "no-cache";
            return Results.File(Path.Combine(folder, "index.html"), "text/html; charset=utf-8");
        }).WithOrder(int.MaxValue).ExcludeFromDescription().ForStrangers(Public);
    }

    /// <summary>The folder that holds index.html: the given one, else <c>pages</c> beside the program, else web/desk/dist of a source tree above it.</summary>
    internal static string? Find(string? given)
    {
        if (given is not null)
        {
            return HasIndex(Path.GetFullPath(given))
                ? Path.GetFullPath(given)
                : throw new DirectoryNotFoundException($"--pages {given}: there is no index.html in it");
        }

        var beside = Path.Combine(AppContext.BaseDirectory, "pages");
        if (HasIndex(beside))
        {
            return beside;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var built = Path.Combine(at.FullName, "web", "desk", "dist");
            if (HasIndex(built))
            {
                return built;
            }
        }

        return null;
    }

    private static bool HasIndex(string folder) => File.Exists(Path.Combine(folder, "index.html"));

    private static void Cache(HttpContext http)
        => http.Response.Headers.CacheControl = http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
