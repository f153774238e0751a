using Microsoft.Extensions.Hosting;
using Zhiyin.People.Idempotency;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Start;

/// <summary>Once an hour: forgets old locks, ended sessions and answers that need not be repeated any more.</summary>
internal sealed partial class Housekeeping(Store store, TimeProvider time, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the sweeping for good.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Failed(e.GetType().Name);
            }
        }
    }

    internal Task<Done> SweepAsync(CancellationToken cancellation) => store.WriteAsync(async db =>
    {
        var now = time.GetUtcNow();
        var locks = now - TimeSpan.FromDays(1);
        var sessions = now - SessionLife.Whole;
        var answers = now - RememberedAnswer.Kept;
        await db.Set<SignInLock>().Where(l => l.WindowStart < locks && (l.LockedUntil == null || l.LockedUntil < locks)).ExecuteDeleteAsync(cancellation);
        await db.Set<Session>().Where(s => s.CreatedAt < sessions).ExecuteDeleteAsync(cancellation);
        await db.Set<RememberedAnswer>().Where(a => a.At < answers).ExecuteDeleteAsync(cancellation);
        return default(Done);
    }, cancellation);

    [LoggerMessage(1, LogLevel.Warning, "old sessions, locks and remembered answers were not swept: {Failure}")]
    private partial void Failed(string failure);
}
