using Microsoft.Extensions.Hosting;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Privacy;

/// <summary>Sees to it that every shop has its nightly <see cref="Retention"/> planned: at start, and each hour for shops that came later.</summary>
internal sealed partial class RetentionPlan(Store store, TimeProvider time, ILogger<RetentionPlan> log) : BackgroundService
{
    public const string Kind = "privacy.retention";

    private static readonly TimeSpan s_look = TimeSpan.FromHours(1);

    /// <summary>Plans a run of a shop unless one is planned already; <paramref name="running"/> is the entry that is being worked on.</summary>
    public static async Task<int> PlanAsync(IDialect dialect, ZhiyinDb db, Shop shop, DateTimeOffset at, Guid? running, CancellationToken cancellation)
    {
        // Whoever looks at the same time, here or on another node, would find none either.
        await dialect.LockAsync(db, Kind, cancellation);
        if (!await db.Set<DueEntry>().AnyAsync(d => d.Shop == shop.Id && d.Kind == Kind && d.Id != running, cancellation))
        {
            db.Add(new DueEntry { Shop = shop.Id, Id = Guid.CreateVersion7(at), Kind = Kind, DueAt = at, Subject = shop.Id.Value });
        }

        return 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PlanAllAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure.GetType().Name);
            }

            try
            {
                await Task.Delay(s_look, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private Task<int> PlanAllAsync(CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            var unplanned = await db.Set<Shop>().Where(s => !db.Set<DueEntry>().Any(d => d.Shop == s.Id && d.Kind == Kind)).ToListAsync(cancellation);
            foreach (var shop in unplanned)
            {
                await PlanAsync(store.Dialect, db, shop, Retention.NextNight(Inboxes.ShopZone.Of(shop.Zone), time.GetUtcNow()), null, cancellation);
            }

            return unplanned.Count;
        },
        cancellation);

    [LoggerMessage(1, LogLevel.Error, "planning retention failed: {Kind}; it is tried again")]
    private partial void Failed(string kind);
}
