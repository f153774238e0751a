namespace Zhiyin.Storage.Sqlite;

/// <summary>
/// One writer at a time, first come first served. SQLite itself would make the second writer sleep and try again (Microsoft.Data.Sqlite sleeps 150 ms),
/// and might let a later one in before it.
/// </summary>
internal sealed class FairGate
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private bool _taken;

    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (_lock)
        {
            if (!_taken)
            {
                _taken = true;
                return new(new Pass(this));
            }

            waiter = new();
            _waiting.AddLast(waiter);
        }

        return new(WaitAsync(waiter, cancellation));
    }

    private async Task<IDisposable> WaitAsync(Waiter waiter, CancellationToken cancellation)
    {
        await using var registration = cancellation.UnsafeRegister(_ => GiveUp(waiter, cancellation), null);
        return await waiter.Task;
    }

    private void GiveUp(Waiter waiter, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_waiting.Remove(waiter))
            {
                return;
            }
        }

        waiter.TrySetCanceled(cancellation);
    }

    private void Leave()
    {
        Waiter next;
        lock (_lock)
        {
            if (_waiting.First is not { } first)
            {
                _taken = false;
                return;
            }

            next = first.Value;
            _waiting.RemoveFirst();
        }

        next.SetResult(new Pass(this));
    }

    // Continuations must not run on the thread that leaves: it would do the next writer's work inside its own.
    private sealed class Waiter() : TaskCompletionSource<IDisposable>(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Pass(FairGate gate) : IDisposable
    {
        private FairGate? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Leave();
    }
}
