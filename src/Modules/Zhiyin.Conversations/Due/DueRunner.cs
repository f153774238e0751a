using Microsoft.Extensions.Hosting;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Due;

/// <summary>
/// Does what is due, each kind in a lane of its own: a long night's retention holds up no reply that is to go out. Entries are claimed one by one on every node, and held while they are worked on; a node
/// that dies leaves its entry to be claimed again when the lease is over. At least once. What fails is tried again later and later, at most an hour apart.
/// </summary>
public sealed partial class DueRunner(Store store, IEnumerable<IDueWork> work, TimeProvider time, ILogger<DueRunner> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_renew = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromHours(1);
    private readonly Lane[] _lanes = [.. work.Select(w => new Lane(w))];

    /// <summary>Does everything that is due by <paramref name="now"/>, and waits for what is being done; how many entries were done. A test calls it instead of waiting.</summary>
    public async Task<int> RunOnceAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueAsync(now, cancellation);
        return (await Task.WhenAll(_lanes.Where(lane => lane.IsBusy || due.Contains(lane.Work.Kind)).Select(lane => PassAsync(lane, now, cancellation)))).Sum();
    }

    /// <summary>How long to wait after the <paramref name="attempts"/>th failure: 10 seconds, doubled each time.</summary>
    public static TimeSpan PauseAfter(int attempts)
        => TimeSpan.FromSeconds(Math.Min(s_longestPause.TotalSeconds, 10 * Math.Pow(2, Math.Clamp(attempts, 1, 20) - 1)));

    public override void Dispose()
    {
        Array.ForEach(_lanes, lane => lane.Turn.Dispose());
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var running = new Dictionary<Lane, Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Looking costs one query and no write: most seconds there is nothing.
                var due = await DueAsync(time.GetUtcNow(), stoppingToken);
                foreach (var lane in _lanes.Where(lane => due.Contains(lane.Work.Kind) && running.GetValueOrDefault(lane) is null or { IsCompleted: true }))
                {
                    running[lane] = Task.Run(() => TryAsync(lane, stoppingToken), CancellationToken.None);
                }

                await Task.Delay(s_pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                LookFailed(failure.GetType().Name);
                await Task.WhenAny(Task.Delay(s_pause, stoppingToken));
            }
        }

        await Task.WhenAll(running.Values);
    }

    private async Task TryAsync(Lane lane, CancellationToken stop)
    {
        try
        {
            await PassAsync(lane, time.GetUtcNow(), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            LookFailed(failure.GetType().Name);
        }
    }

    // The kinds that have something to do.
    private Task<List<string>> DueAsync(DateTimeOffset now, CancellationToken cancellation) => store.ReadAsync(
        db => db.Set<DueEntry>().Where(d => d.DueAt <= now && (d.ClaimedUntil == null || d.ClaimedUntil <= now)).Select(d => d.Kind).Distinct().ToListAsync(cancellation), cancellation);

    private async Task<int> PassAsync(Lane lane, DateTimeOffset now, CancellationToken cancellation)
    {
        await lane.Turn.WaitAsync(cancellation);
        try
        {
            var done = 0;
            while (await ClaimAsync(lane.Work.Kind, now, cancellation) is { } entry)
            {
                done += await DoAsync(lane.Work, entry, cancellation) ? 1 : 0;
            }

            return done;
        }
        finally
        {
            lane.Turn.Release();
        }
    }

    // The lease runs from now, however long the pass has taken.
    private async Task<DueEntry?> ClaimAsync(string kind, DateTimeOffset by, CancellationToken cancellation)
    {
        var now = time.GetUtcNow() is var passed && passed > by ? passed : by;
        var claimed = await store.WriteAsync(db => store.Dialect.ClaimDueAsync(db, kind, now, s_lease, limit: 1, cancellation), cancellation);
        return claimed.Count == 0 ? null : claimed[0];
    }

    private async Task<bool> DoAsync(IDueWork worker, DueEntry entry, CancellationToken cancellation)
    {
        try
        {
            using (var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
            {
                var held = HoldAsync(entry, done.Token);
                try
                {
                    await worker.RunAsync(entry, cancellation);
                }
                finally
                {
                    await done.CancelAsync();
                    await held;
                }
            }

            await store.WriteAsync(db => db.Set<DueEntry>().Where(d => d.Shop == entry.Shop && d.Id == entry.Id).ExecuteDeleteAsync(cancellation), cancellation);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Failed(entry.Kind, entry.Attempts, failure.GetType().Name);
            await PutOffAsync(entry, time.GetUtcNow() + PauseAfter(entry.Attempts), cancellation);
            return false;
        }
    }

    // What takes longer than a lease stays ours as long as we live.
    private async Task HoldAsync(DueEntry entry, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(s_renew, done);
                await PutOffAsync(entry, time.GetUtcNow() + s_lease, done);
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LookFailed(failure.GetType().Name);
            }
        }
    }

    private Task<int> PutOffAsync(DueEntry entry, DateTimeOffset? until, CancellationToken cancellation) => store.WriteAsync(
        db => db.Set<DueEntry>().Where(d => d.Shop == entry.Shop && d.Id == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.ClaimedUntil, until), cancellation), cancellation);

    [LoggerMessage(1, LogLevel.Error, "due work {Kind} failed at attempt {Attempt}: {Failure}; it is tried again later")]
    private partial void Failed(string kind, int attempt, string failure);

    [LoggerMessage(3, LogLevel.Error, "looking for due work failed: {Failure}; it is tried again")]
    private partial void LookFailed(string failure);

    /// <summary>One kind of work, and whose turn it is.</summary>
    private sealed class Lane(IDueWork work)
    {
        public IDueWork Work => work;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public bool IsBusy => Turn.CurrentCount == 0;
    }
}
