using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace Zhiyin.Rulebook.Hits;

/// <summary>Counts how often rules speak, in memory, and enters the counts every few seconds: no reply waits for a counter. What a crash loses is a few counts.</summary>
public sealed partial class RuleHits(Store store, ILogger<RuleHits> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<(ShopId Shop, string Rule), long> _counts = new();
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>These rules spoke in one draft.</summary>
    public void Count(ShopId shop, IEnumerable<string> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var rule in rules)
        {
            _counts.AddOrUpdate((shop, rule), 1, static (_, count) => count + 1);
        }
    }

    /// <summary>Enters what was counted until now; returns when that can be read, also if somebody else had begun to.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await EnterAllAsync(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    private async Task EnterAllAsync(CancellationToken cancellation)
    {
        if (_counts.IsEmpty)
        {
            return;
        }

        var taken = _counts.Keys.Select(key => (key.Shop, key.Rule, Count: _counts.TryRemove(key, out var count) ? count : 0)).Where(t => t.Count > 0)
            .OrderBy(t => t.Shop.Value).ThenBy(t => t.Rule, StringComparer.Ordinal).ToList();
        try
        {
            await store.WriteAsync(db => EnterAsync(db, taken, cancellation), cancellation);
        }
        catch
        {
            foreach (var (shop, rule, count) in taken)
            {
                _counts.AddOrUpdate((shop, rule), count, (_, more) => more + count);
            }

            throw;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryFlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryFlushAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The node stops; StopAsync enters the rest.
        }
    }

    private async Task TryFlushAsync(CancellationToken cancellation)
    {
        try
        {
            await FlushAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(failure.GetType().Name);
        }
    }

    private async Task<Done> EnterAsync(ZhiyinDb db, List<(ShopId Shop, string Rule, long Count)> taken, CancellationToken cancellation)
    {
        foreach (var shop in taken.GroupBy(t => t.Shop))
        {
            await store.Dialect.LockAsync(db, $"rule_hits:{shop.Key}", cancellation);
            foreach (var (_, rule, count) in shop)
            {
                var added = await db.Set<RuleHit>().Where(h => h.Shop == shop.Key && h.Rule == rule).ExecuteUpdateAsync(set => set.SetProperty(h => h.Hits, h => h.Hits + count), cancellation);
                if (added == 0)
                {
                    db.Add(new RuleHit { Shop = shop.Key, Rule = rule, Hits = count });
                }
            }
        }

        return default;
    }

    [LoggerMessage(1, LogLevel.Warning, "counts of rules could not be entered: {Kind}; they are tried again")]
    private partial void Failed(string kind);
}
