using Microsoft.Extensions.Hosting;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Due;

/// <summary>
/// Does what is due: claims rows whose time has come, on every node, and gives each to the <see cref="IDueWork"/> of its kind. At least once: a node that dies leaves its rows to be claimed again
/// when the lease is over. What fails is tried again later and later, at most an hour apart.
/// </summary>
public sealed partial class DueRunner(Store store, IEnumerable<IDueWork> work, TimeProvider time, ILogger<DueRunner> log) : BackgroundService
{
    private const int Batch = 20;
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, IDueWork> _work = work.ToDictionary(w => w.Kind, StringComparer.Ordinal);

    /// <summary>Does everything that is due by <paramref name="now"/>; how many entries were done. One pass at a time; a test calls it instead of waiting.</summary>
    public async Task<int> RunOnceAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var done = 0;
            while (true)
            {
                var claimed = await store.WriteAsync(db => store.Dialect.ClaimDueAsync(db, now, s_lease, Batch, cancellation), cancellation);
                foreach (var entry in claimed)
                {
                    done += await DoAsync(entry, now, cancellation) ? 1 : 0;
                }

                if (claimed.Count == 0)
                {
                    return done;
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>How long to wait after the <paramref name="attempts"/>th failure: 10 seconds, doubled each time.</summary>
    public static TimeSpan PauseAfter(int attempts)
        => TimeSpan.FromSeconds(Math.Min(s_longestPause.TotalSeconds, 10 * Math.Pow(2, Math.Clamp(attempts, 1, 20) - 1)));

    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(time.GetUtcNow(), stoppingToken);
                await Task.Delay(s_pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LookFailed(failure.GetType().Name);
                await Task.WhenAny(Task.Delay(s_pause, stoppingToken));
            }
        }
    }

    private async Task<bool> DoAsync(DueEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            if (!_work.TryGetValue(entry.Kind, out var worker))
            {
                Unknown(entry.Kind);
                await PutOffAsync(entry, now + s_longestPause, cancellation);
                return false;
            }

            await worker.RunAsync(entry, cancellation);
            await store.WriteAsync(db => db.Set<DueEntry>().Where(d => d.Shop == entry.Shop && d.Id == entry.Id).ExecuteDeleteAsync(cancellation), cancellation);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Failed(entry.Kind, entry.Attempts, failure.GetType().Name);
            await PutOffAsync(entry, now + PauseAfter(entry.Attempts), cancellation);
            return false;
        }
    }

    private Task<int> PutOffAsync(DueEntry entry, DateTimeOffset? until, CancellationToken cancellation) => store.WriteAsync(
        db => db.Set<DueEntry>().Where(d => d.Shop == entry.Shop && d.Id == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.ClaimedUntil, until), cancellation), cancellation);

    [LoggerMessage(1, LogLevel.Error, "due work {Kind} failed at attempt {Attempt}: {Failure}; it is tried again later")]
    private partial void Failed(string kind, int attempt, string failure);

    [LoggerMessage(2, LogLevel.Warning, "nobody here does due work {Kind}; it is left for an hour")]
    private partial void Unknown(string kind);

    [LoggerMessage(3, LogLevel.Error, "looking for due work failed: {Failure}; it is tried again")]
    private partial void LookFailed(string failure);
}
