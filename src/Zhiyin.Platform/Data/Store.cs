using Zhiyin.Platform.Events;
using Zhiyin.Platform.Refusals;

namespace Zhiyin.Platform.Data;

/// <summary>The only way to the database. A write is one transaction: it is saved, committed and announced, or nothing of it stays.</summary>
public sealed class Store(IDialect dialect, EventSignal signal)
{
    private const int Tries = 5;

    public IDialect Dialect => dialect;

    public async Task<T> ReadAsync<T>(Func<ZhiyinDb, Task<T>> read, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var db = dialect.OpenToRead();
        return await read(db);
    }

    /// <summary>
    /// Runs <paramref name="write"/> in a transaction, saves what it changed and commits. A <see cref="Result{T}"/> that refuses, or an exception, rolls everything back.
    /// It may run again after a deadlock, so it must not act on anything but <c>db</c>.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<ZhiyinDb, Task<T>> write, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(write, cancellation);
            }
            catch (Exception failure) when (attempt < Tries && dialect.IsRetryable(failure))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt * attempt), cancellation);
            }
        }
    }

    private async Task<T> WriteOnceAsync<T>(Func<ZhiyinDb, Task<T>> write, CancellationToken cancellation)
    {
        bool announced;
        T result;
        using (await dialect.EnterWriteAsync(cancellation))
        {
            await using var db = dialect.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            result = await write(db);
            if (result is IRefusable { Refusal: not null })
            {
                return result;
            }

            await db.SaveChangesAsync(cancellation);
            announced = db.ChangeTracker.Entries<EventEntry>().Any();
            await transaction.CommitAsync(CancellationToken.None);
        }

        if (announced)
        {
            signal.Pulse();
        }

        return result;
    }
}
