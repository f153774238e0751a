using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Routing;

namespace Zhiyin.Conversations.Widget;

/// <summary>Every two seconds tells waiting buyers their place in the queue when it has changed: it moves with what happens to others.</summary>
public sealed partial class QueuePlaces(Store store, WidgetHub hub, WidgetState state, ILogger<QueuePlaces> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every);
        while (await timer.NextAsync(stoppingToken))
        {
            try
            {
                foreach (var shop in hub.All.Where(s => s is { QueuePlace: not null, Conversation: not null }).GroupBy(s => s.Inbox.Shop))
                {
                    await TellAsync(shop.Key, [.. shop], stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(failure.GetType().Name);
            }
        }
    }

    private Task<Done> TellAsync(ShopId shop, List<WidgetSession> waiting, CancellationToken stop) => store.ReadAsync(
        async db =>
        {
            var places = await Queue.PlacesAsync(db, shop, [.. waiting.Select(s => s.Conversation!.Value).Distinct()], stop);
            foreach (var session in waiting.Where(s => s.Conversation is { } id && places.TryGetValue(id, out var place) && place != s.QueuePlace))
            {
                await state.TellAsync(db, session, stop);
            }

            return default(Done);
        },
        stop);

    [LoggerMessage(1, LogLevel.Warning, "places in the queue could not be told: {Kind}")]
    private partial void Failed(string kind);
}
