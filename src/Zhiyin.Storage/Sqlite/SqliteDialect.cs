using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Events;

namespace Zhiyin.Storage.Sqlite;

/// <summary>One file, one writer at a time, WAL with every commit on disk before it is acknowledged.</summary>
public sealed class SqliteDialect(string path, TableMaps maps) : IDialect, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    private readonly DbContextOptions<ZhiyinDb> _options = new DbContextOptionsBuilder<ZhiyinDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = 30 }.ToString())
        .AddInterceptors(new SqlitePragmas())
        .Options;

    public ZhiyinDb Open() => new(_options, maps);

    public async ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        return new Leave(_gate);
    }

    public Task LockAsync(ZhiyinDb db, string name, CancellationToken cancellation) => Task.CompletedTask;

    public Task LockRowsAsync(ZhiyinDb db, string table, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) => Task.CompletedTask;

    public bool IsRetryable(Exception failure) => (failure.GetBaseException() as SqliteException)?.SqliteErrorCode is 5 or 6;

    public async Task<IReadOnlyList<EventEntry>> ReadEventsAsync(ZhiyinDb db, EventCursor after, int limit, CancellationToken cancellation)
        => await db.Events.AsNoTracking().Where(e => e.Position > after.Position).OrderBy(e => e.Position).Take(limit).ToListAsync(cancellation);

    public async Task<EventCursor> EndOfEventsAsync(ZhiyinDb db, CancellationToken cancellation)
        => new(0, await db.Events.MaxAsync(e => (long?)e.Position, cancellation) ?? 0);

    public async Task MigrateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await using var db = Open();
        await db.Database.EnsureCreatedAsync(cancellation);
    }

    public void Dispose() => _gate.Dispose();

    private sealed class Leave(SemaphoreSlim gate) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                gate.Release();
            }
        }
    }
}
