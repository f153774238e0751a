using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Routing;

namespace Zhiyin.Conversations.Messages;

/// <summary>
/// A bubble came into a conversation that nobody has: it is offered to the agents right after the commit. Only a hint: whatever frees an agent looks at the queue as well.
/// </summary>
internal sealed partial class UnclaimedTalks(IServiceProvider services, ILogger<UnclaimedTalks> log) : BackgroundService
{
    private readonly ConcurrentDictionary<ShopId, byte> _shops = new();
    private readonly SemaphoreSlim _told = new(0, 1);

    public void Tell(IReadOnlyCollection<ShopId> shops)
    {
        foreach (var shop in shops)
        {
            _shops[shop] = 0;
        }

        if (shops.Count > 0 && _told.CurrentCount == 0)
        {
            try
            {
                _told.Release();
            }
            catch (SemaphoreFullException)
            {
                // Told by another at the same moment.
            }
        }
    }

    public override void Dispose()
    {
        _told.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Routing tells of what it did through the append path: it cannot be asked for before that path stands.
        var store = services.GetRequiredService<Store>();
        var router = services.GetRequiredService<Router>();
        while (await _told.NextAsync(stoppingToken))
        {
            foreach (var shop in _shops.Keys)
            {
                _shops.TryRemove(shop, out _);
                try
                {
                    await store.WriteAsync(db => router.DrainAsync(db, shop, stoppingToken), stoppingToken);
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    Failed(failure.GetType().Name);
                }
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "the queue could not be given out: {Kind}; the next bubble or free agent tries again")]
    private partial void Failed(string kind);
}
