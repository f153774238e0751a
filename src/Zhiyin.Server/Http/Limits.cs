using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Zhiyin.People;

namespace Zhiyin.Server.Http;

/// <summary>How much one address, one signed-in browser and one key may ask for a minute.</summary>
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
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => OfApi(http) ? PerAddress(http, settings.AddressRequestsPerMinute) : s_unlimited),
            PartitionedRateLimiter.Create<HttpContext, string>(http => OfApi(http) && Credential(http) is { } who ? PerMinute(who, settings.RequestsPerMinute) : s_unlimited));
        limiter.AddPolicy(Reading, http => PerAddress(http, settings.RequestsPerMinute));
        limiter.AddPolicy(PeopleModule.SignInRate, http => PerAddress(http, settings.SignInsPerMinute));
        limiter.AddPolicy(Upload, http => PerAddress(http, settings.UploadsPerMinute));
    });

    private static readonly RateLimitPartition<string> s_unlimited = RateLimitPartition.GetNoLimiter("");

    private static bool OfApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    // Whoever invents credentials to get a partition for each is still held by the address.
    private static string? Credential(HttpContext http)
    {
        string? words = http.Request.Headers["api_access_token"];
        words ??= http.Request.Headers.Authorization.Count > 0 ? http.Request.Headers.Authorization.ToString() : http.Request.Cookies["zhiyin_session"];
        return string.IsNullOrEmpty(words) ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)), 0, 8);
    }

    private static RateLimitPartition<string> PerAddress(HttpContext http, int permits) => PerMinute(http.Connection.RemoteIpAddress?.ToString() ?? "local", permits);

    private static RateLimitPartition<string> PerMinute(string whose, int permits)
        => RateLimitPartition.GetSlidingWindowLimiter(
            whose,
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
}
