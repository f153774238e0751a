using Zhiyin.Conversations.Routing;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Desk;

/// <summary>The agents' work: lists, assigning, statuses, merging, rating, routing and due work.</summary>
public static class DeskFeature
{
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<Timeline>();
        services.AddSingleton<Router>();
        services.AddSingleton<IDueWork, QueueOpens>();
    }
}
