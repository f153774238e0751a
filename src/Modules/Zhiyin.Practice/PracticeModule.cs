using Microsoft.Extensions.Hosting;
using Zhiyin.Practice.Live;

namespace Zhiyin.Practice;

/// <summary>Simulated buyers of a demo shop. Added and mapped only with <c>--demo</c>: anywhere else the routes do not exist.</summary>
public static class PracticeModule
{
    /// <summary>Needs an <see cref="IShopDoor"/>.</summary>
    public static void AddPractice(this IServiceCollection services)
    {
        services.AddSingleton<BuyerCrowd>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<BuyerCrowd>());
    }

    /// <summary>Below /api/v1. Whoever answers buyers, or watches who does, may direct the crowd: it can do nothing but chat with this desk.</summary>
    public static void MapPractice(this IEndpointRouteBuilder api)
    {
        var demo = api.MapGroup("demo").WithTags("demo").Needs(Right.Reply, Right.WatchTeam).ExcludeFromDescription();
        demo.MapGet("", (BuyerCrowd crowd) => TypedResults.Ok(crowd.Show()));
        demo.MapPost("buyers/start", (BuyerCrowd crowd, CrowdOrder order) => TypedResults.Ok(crowd.Start(order)));
        demo.MapPatch("buyers", (BuyerCrowd crowd, CrowdOrder order) => TypedResults.Ok(crowd.Set(order)));
        demo.MapPost("buyers/pause", (BuyerCrowd crowd) => TypedResults.Ok(crowd.Pause()));
        demo.MapPost("buyers/stop", async (BuyerCrowd crowd) => TypedResults.Ok(await crowd.EndAsync()));
        demo.MapPost("buyers/invite", (BuyerCrowd crowd, Invitation invitation) => ((Result<CrowdShape>)(crowd.Invite(invitation.Persona) is { } shown ? shown : Refusal.NotFound)).ToHttp());
    }
}
