using Zhiyin.Platform.Operations;

namespace Zhiyin.Server.Operations;

/// <summary>What one check found.</summary>
internal sealed record ReadyPart(string Name, bool Ok, bool Required, string? Wrong);

/// <summary>Asks every check, at most once a second whoever wants to know: strangers may call <c>/readyz</c>, and each look costs a read of the database.</summary>
internal sealed class ReadinessLook(IEnumerable<IReadinessCheck> checks, TimeProvider time)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task<ReadyPart[]>? _look;
    private DateTimeOffset _at;

    /// <summary>The parts as they are now or were less than a second ago. Belongs to no request: one that goes away takes the answer from nobody.</summary>
    public Task<ReadyPart[]> PartsAsync()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            // A clock that was put back makes it look again too.
            if (_look is null || (_look.IsCompleted && (now < _at || now - _at >= s_fresh)))
            {
                _at = now;
                _look = Task.WhenAll(checks.Select(AskAsync));
            }

            return _look;
        }
    }

    private static async Task<ReadyPart> AskAsync(IReadinessCheck check)
    {
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            var wrong = await check.CheckAsync(patience.Token);
            return new(check.Name, wrong is null, check.Required, wrong);
        }
        catch (Exception failure)
        {
            return new(check.Name, Ok: false, check.Required, failure is OperationCanceledException ? "no answer within 3 seconds" : failure.GetType().Name);
        }
    }
}
