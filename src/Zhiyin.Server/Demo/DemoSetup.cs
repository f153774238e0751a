using Zhiyin.Practice;
using Zhiyin.Practice.Live;

namespace Zhiyin.Server.Demo;

/// <summary>The demo shop, when it is asked for.</summary>
internal static class DemoSetup
{
    /// <summary>Call it after the storage: the database is there then, and no first owner is made yet.</summary>
    public static void AddDemo(this WebApplicationBuilder builder, DeskSettings settings)
    {
        if (settings.Demo)
        {
            builder.Services.AddSingleton<DemoGround>();
            builder.Services.AddSingleton<DemoTalks>();
            builder.Services.AddHostedService<DemoStart>();
            builder.Services.AddSingleton<IShopDoor, DemoDoor>();
            builder.Services.AddPractice();
        }
    }

    /// <summary>Below /api/v1.</summary>
    public static void MapDemo(this IEndpointRouteBuilder api, DeskSettings settings)
    {
        if (settings.Demo)
        {
            api.MapPractice();
        }
    }
}
