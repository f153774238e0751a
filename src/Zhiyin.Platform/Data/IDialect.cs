using Zhiyin.Platform.Due;
using Zhiyin.Platform.Events;

namespace Zhiyin.Platform.Data;

/// <summary>What SQLite and PostgreSQL do differently. Implemented in Zhiyin.Storage only.</summary>
public interface IDialect
{
    /// <summary>A context of its own; the caller disposes it.</summary>
    ZhiyinDb Open();

    /// <summary>The same for reading: what it finds is not tracked. Costs next to nothing until the first query.</summary>
    ZhiyinDb OpenToRead();

    /// <summary>Waits for the right to write: SQLite has one writer at a time, PostgreSQL lets everybody in.</summary>
    ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellation);

    /// <summary>Holds a named lock until the transaction ends, across all nodes. Nothing to do where writers queue anyway.</summary>
    Task LockAsync(ZhiyinDb db, string name, CancellationToken cancellation);

    /// <summary>Locks rows of a table by id, in id order, until the transaction ends.</summary>
    Task LockRowsAsync(ZhiyinDb db, string table, IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>A failure that goes away when the whole transaction is tried again (deadlock, serialization, busy).</summary>
    bool IsRetryable(Exception failure);

    /// <summary>Events after <paramref name="after"/>, in an order in which none can appear later before the last one read.</summary>
    Task<IReadOnlyList<EventEntry>> ReadEventsAsync(ZhiyinDb db, EventCursor after, int limit, CancellationToken cancellation);

    /// <summary>The cursor behind everything that can be read now.</summary>
    Task<EventCursor> EndOfEventsAsync(ZhiyinDb db, CancellationToken cancellation);

    /// <summary>
    /// Claims due work of one kind for one worker, oldest first: no other claims an entry until <paramref name="lease"/> is over, so the work of a worker that died is taken up again. Call it in a write.
    /// </summary>
    Task<IReadOnlyList<DueEntry>> ClaimDueAsync(ZhiyinDb db, string kind, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellation);

    /// <summary>
    /// Makes sure that no byte of what was deleted from <paramref name="tables"/> before is readable in the database's files. Takes as long as the tables are large; call it after an
    /// erasure, outside a write. Throws <see cref="TimeoutException"/> when readers of old rows do not let it; then it has to be called again.
    /// </summary>
    Task ForgetAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation);

    /// <summary>Makes an empty or older database this program's; refuses a newer one.</summary>
    Task MigrateAsync(CancellationToken cancellation);
}
