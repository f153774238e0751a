using Microsoft.Extensions.Hosting;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Operations;

namespace Zhiyin.Server.Operations;

/// <summary>Whether this node should be sent traffic: 200 when every required check passes and the node is not stopping, 503 with the reasons otherwise.</summary>
internal static class Readiness
{
    public static void AddReadiness(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IReadinessCheck, DatabaseReadiness>();
        builder.Services.AddSingleton<ReadinessLook>();
    }

    public static void MapReadiness(this IEndpointRouteBuilder app) => app.MapGet("/readyz", AnswerAsync)
        .WithName("ready").WithTags("service").WithSummary("Whether this node should be sent traffic, and why not.")
        .Produces<ReadyAnswer>().Produces<ReadyAnswer>(StatusCodes.Status503ServiceUnavailable)
        .ForStrangers("says which parts answer, nothing of what they hold");

    private static async Task<IResult> AnswerAsync(ReadinessLook look, IHostApplicationLifetime life, CancellationToken cancellation)
    {
        var parts = await look.PartsAsync().WaitAsync(cancellation);
        var stopping = life.ApplicationStopping.IsCancellationRequested;
        var ready = !stopping && parts.All(part => part.Ok || !part.Required);
        return TypedResults.Json(new ReadyAnswer(ready, stopping, parts), statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    internal sealed record ReadyAnswer(bool Ready, bool Stopping, IReadOnlyList<ReadyPart> Parts);

    private sealed class DatabaseReadiness(Store store) : IReadinessCheck
    {
        public string Name => "database";

        public bool Required => true;

        public async ValueTask<string?> CheckAsync(CancellationToken cancellation)
        {
            await store.ReadAsync(db => store.Dialect.EndOfEventsAsync(db, cancellation), cancellation);
            return null;
        }
    }
}
