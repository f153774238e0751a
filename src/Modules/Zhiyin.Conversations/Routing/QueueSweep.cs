using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Desk;
using Zhiyin.People.Shops;

namespace Zhiyin.Conversations.Routing;

/// <summary>Looks at every queue now and then: an agent whose screen was silent and is back has room again, and nothing else says so.</summary>
internal sealed partial class QueueSweep(Store store, Router router, ILogger<QueueSweep> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(s_pause, stoppingToken);
                foreach (var shop in await store.ReadAsync(db => db.Set<Shop>().Select(s => s.Id).ToListAsync(stoppingToken), stoppingToken))
                {
                    if (await store.ReadAsync(db => db.Set<Conversation>().InQueue(shop).AnyAsync(stoppingToken), stoppingToken))
                    {
                        await store.WriteAsync(db => router.DrainAsync(db, shop, stoppingToken), stoppingToken);
                    }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Failed(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "the queue could not be looked at: {Kind}; it is tried again")]
    private partial void Failed(string kind);
}
