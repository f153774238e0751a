using Microsoft.Extensions.Hosting;

namespace Zhiyin.Conversations.Widget;

/// <summary>The back end of the buyer's chat.</summary>
public static class WidgetFeature
{
    private const string WhyOpen = "buyers are strangers: an inbox is found by its public token and its sites, a buyer by the browser's secret or the shop's proof, everything is limited by browser and address";

    public static void AddWidget(this IServiceCollection services)
    {
        services.AddSingleton<WidgetLimits>();
        services.AddSingleton<WidgetHub>();
        services.AddSingleton<VisitorSecret>();
        services.AddSingleton<PictureTicket>();
        services.AddSingleton<Identities>();
        services.AddSingleton<WidgetTalks>();
        services.AddSingleton<WidgetMessages>();
        services.AddSingleton<WidgetState>();
        services.AddSingleton<WidgetFanOut>();
        services.AddSingleton<SendBubble>();
        services.AddSingleton<EndTalk>();
        services.AddSingleton<PageWords>();
        services.AddSingleton<WidgetChannel>();
        services.AddSingleton<WidgetDoor>();
        services.AddSingleton<QueuePlaces>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<QueuePlaces>());
    }

    public static void MapWidget(this IEndpointRouteBuilder root)
    {
        var widget = root.MapGroup("/widget").ForStrangers(WhyOpen).ExcludeFromDescription();
        widget.MapGet("live", (HttpContext http, string? token, WidgetDoor door, CancellationToken c) => door.LiveAsync(http, token, c));
        widget.MapPost("v1/attachments", (HttpContext http, WidgetDoor door, CancellationToken c) => door.UploadAsync(http, c)).DisableAntiforgery();
        widget.MapMethods("v1/attachments", [HttpMethods.Options], WidgetDoor.Preflight);
        widget.MapGet("v1/attachments/{id:guid}", (HttpContext http, Guid id, string? k, WidgetDoor door, CancellationToken c) => door.PictureAsync(http, id, k, c));
    }
}
