using Zhiyin.Server.Http;

namespace Zhiyin.Server.Api;

/// <summary>Sends a report as a page of its own origin: whatever stands in it cannot reach the desk.</summary>
internal sealed class ReportPage(FileReport report, bool download) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Report;
        httpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Bytes(report.Html, "text/html; charset=utf-8", download ? Path.GetFileNameWithoutExtension(report.Name) + ".html" : null)
            .ExecuteAsync(httpContext);
    }
}
