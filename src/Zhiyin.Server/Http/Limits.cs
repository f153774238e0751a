using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Zhiyin.People;
using Zhiyin.People.SignIn;
using Zhiyin.Platform.Access;

namespace Zhiyin.Server.Http;

/// <summary>How much one address (of IPv6 its /64, which one customer has to himself), one signed-in browser and one key may ask for a minute.</summary>
internal static class Limits
{
    public const string Reading = "reading";
    public const string Upload = "upload";

    /// <summary>Strangers' files: as many a minute as other uploads, and few at once, or each would wait with its file in memory. Who is one too many hears it before the file is read.</summary>
    public const string StrangersFile = "strangers file";

    private const int FilesAtOnce = 8;
    private const int FilesAtOnceOfAddress = 4;

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
            PartitionedRateLimiter.Create<HttpContext, string>(http => OfApi(http) && Credential(http) is { } who ? PerMinute(who, settings.RequestsPerMinute) : s_unlimited),
            PartitionedRateLimiter.Create<HttpContext, string>(http => IsStrangersFile(http) ? AtOnce(ClientAddress.CountedBy(http), FilesAtOnceOfAddress) : s_unlimited),
            PartitionedRateLimiter.Create<HttpContext, string>(http => IsStrangersFile(http) ? AtOnce("all", FilesAtOnce) : s_unlimited));
        limiter.AddPolicy(Reading, http => PerAddress(http, settings.RequestsPerMinute));
        limiter.AddPolicy(PeopleModule.SignInRate, http => PerAddress(http, settings.SignInsPerMinute));
        limiter.AddPolicy(Upload, http => PerAddress(http, settings.UploadsPerMinute));
        limiter.AddPolicy(StrangersFile, http => PerAddress(http, settings.UploadsPerMinute));
    });

    private static readonly RateLimitPartition<string> s_unlimited = RateLimitPartition.GetNoLimiter("");

    private static bool OfApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    private static bool IsStrangersFile(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == StrangersFile;

    // Whoever invents credentials to get a partition for each is still held by the address.
    private static string? Credential(HttpContext http)
    {
        string? words = http.Request.Headers["api_access_token"];
        words ??= http.Request.Headers.Authorization.Count > 0 ? http.Request.Headers.Authorization.ToString() : http.Request.Cookies[SessionToken.Cookie];
        return string.IsNullOrEmpty(words) ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)), 0, 8);
    }

    private static RateLimitPartition<string> PerAddress(HttpContext http, int permits) => PerMinute(ClientAddress.CountedBy(http), permits);

    // Held until the answer is out, the reading of the body included.
    private static RateLimitPartition<string> AtOnce(string whose, int permits)
        => RateLimitPartition.GetConcurrencyLimiter(whose, _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = 0 });

    private static RateLimitPartition<string> PerMinute(string whose, int permits)
        => RateLimitPartition.GetSlidingWindowLimiter(
            whose,
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
}
