using Zhiyin.Platform.Access;

namespace Zhiyin.Server.Api;

/// <summary>Tells a supervisor that the desk answers.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder app)
        => app.MapGet("/healthz", () => TypedResults.Text("ok\n")).WithName("health").WithTags("service").WithSummary("ok while the desk answers.").ForStrangers("says only that the process is alive");
}
