using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Desk;

namespace Zhiyin.Conversations.Live;

/// <summary>The live channel of the desk.</summary>
public static class LiveFeature
{
    public static void AddLive(this IServiceCollection services)
    {
        services.TryAddSingleton<INodeBus, NoOtherNodes>();
        services.AddSingleton<LiveJson>();
        services.AddSingleton<LiveHub>();
        services.AddSingleton<LiveConnections>();
        services.AddSingleton<Viewers>();
        services.AddSingleton<IConversationViewers>(p => p.GetRequiredService<Viewers>());
        services.AddSingleton<Typing>();
        services.AddSingleton<DeskFanOut>();
        services.AddSingleton<DeskChannel>();
        services.AddSingleton<ReadMarks>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<ReadMarks>());
        services.AddSingleton<ErasedBuyers>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<LiveFeed>());
        services.AddSingleton<LiveSigns>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<LiveSigns>());
    }

    public static void MapLive(this IEndpointRouteBuilder root)
        => root.MapGet("/live", LiveAsync).Needs(Right.ConversationsOwn, Right.ConversationsAll, Right.ConversationsSampled).ExcludeFromDescription();

    private static async Task<IResult> LiveAsync(
        HttpContext http, CurrentUser user, LiveConnections connections, LiveHub hub, DeskChannel channel, Viewers viewers, LiveSigns signs, CancellationToken cancellation)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return new Refusal(426, "websocket_only", "请使用 WebSocket 连接", "This address speaks WebSocket only").ToHttp();
        }

        AgentScreen? screen = null;
        await connections.RunAsync(
            http,
            async socket =>
            {
                screen = new AgentScreen(user, socket);
                // Connected before told from where: between the two nothing is missed.
                hub.Add(screen);
                await signs.SignAsync([user], cancellation);
                await channel.WelcomeAsync(screen, cancellation);
                return said => channel.HearAsync(screen, said, socket.Gone);
            },
            () =>
            {
                if (screen is not null)
                {
                    hub.Remove(screen);
                    _ = viewers.TurnAsync(screen, null, CancellationToken.None);
                }
            });
        return TypedResults.Empty;
    }
}
