using Microsoft.AspNetCore.ResponseCompression;

namespace Zhiyin.Server.Http;

/// <summary>Compresses the pages' own files; answers that mix buyers' words with anything secret are never compressed.</summary>
internal static class Compression
{
    public static void AddCompression(this WebApplicationBuilder builder) => builder.Services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml"];
    });
}
