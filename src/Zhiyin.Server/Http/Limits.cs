using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Zhiyin.Server.Http;

/// <summary>How much one address may ask for a minute.</summary>
internal static class Limits
{
    public const string Reading = "reading";
    public const string Upload = "upload";

    public static void AddLimits(this WebApplicationBuilder builder, DeskSettings settings) => builder.Services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "10";
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(Reading, http => PerAddress(http, settings.RequestsPerMinute));
        limiter.AddPolicy(Upload, http => PerAddress(http, settings.UploadsPerMinute));
    });

    private static RateLimitPartition<string> PerAddress(HttpContext http, int permits)
        => RateLimitPartition.GetSlidingWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "local",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
}
