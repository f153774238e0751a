using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Due;
using Zhiyin.Platform.Events;
using Zhiyin.Storage.Upgrade;

namespace Zhiyin.Storage.Sqlite;

/// <summary>One process, one file in WAL mode. Readers see the last commit and never wait; writers pass one gate.</summary>
public sealed class SqliteDialect : IDialect, IAsyncDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private readonly FairGate _gate = new();
    private readonly TableMaps _maps;
    private readonly TimeProvider _time;
    private readonly string _connection;
    private readonly DbContextOptions<ZhiyinDb> _options;
    private readonly DbContextOptions<ZhiyinDb> _reading;
    private FolderLock? _folder;
    private Checkpointer? _checkpointer;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="file">Where the database is.</param>
    /// <param name="maps">The tables.</param>
    /// <param name="time">Names backups and paces checkpoints.</param>
    /// <param name="migrations">Where the migrations are when not here: tests of upgrading bring their own.</param>
    public SqliteDialect(DatabaseChoice.SqliteFile file, TableMaps maps, TimeProvider time, Assembly? migrations = null)
    {
        (File, _maps, _time) = (file, maps, time);
        _connection = new SqliteConnectionStringBuilder { DataSource = file.Path, Pooling = true, DefaultTimeout = 30 }.ConnectionString;
        _options = new DbContextOptionsBuilder<ZhiyinDb>()
            .UseSqlite(_connection, sqlite => sqlite.MigrationsAssembly(migrations ?? typeof(SqliteDialect).Assembly))
            .AddInterceptors(new ConnectionSetup())
            .Options;
        _reading = new DbContextOptionsBuilder<ZhiyinDb>(_options).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
    }

    public DatabaseChoice.SqliteFile File { get; }

    public ZhiyinDb Open() => new(_options, _maps);

    public ZhiyinDb OpenToRead() => new(_reading, _maps);

    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellation) => _gate.EnterAsync(cancellation);

    /// <inheritdoc/>
    public Task LockAsync(ZhiyinDb db, string name, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task LockRowsAsync(ZhiyinDb db, string table, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) => Task.CompletedTask;

    // Only another process (a backup, a tool) can make SQLite busy: inside this one the gate stands.
    public bool IsRetryable(Exception failure) => Causes.Of<SqliteException>(failure) is { SqliteErrorCode: Busy or Locked };

    public async Task<IReadOnlyList<EventEntry>> ReadEventsAsync(ZhiyinDb db, EventCursor after, int limit, CancellationToken cancellation)
        => await db.Events.AsNoTracking().Where(e => e.Position > after.Position).OrderBy(e => e.Position).Take(limit).ToListAsync(cancellation);

    public async Task<EventCursor> EndOfEventsAsync(ZhiyinDb db, CancellationToken cancellation)
        => new(0, await db.Events.MaxAsync(e => (long?)e.Position, cancellation) ?? 0);

    public async Task<IReadOnlyList<DueEntry>> ClaimDueAsync(ZhiyinDb db, string kind, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellation)
    {
        var (at, until) = (now.ToUnixTimeMilliseconds(), (now + lease).ToUnixTimeMilliseconds());
        return await db.Set<DueEntry>().FromSql($"""
            UPDATE due SET claimed_until = {until}, attempts = attempts + 1
            WHERE rowid IN (SELECT rowid FROM due WHERE kind = {kind} AND due_at <= {at} AND (claimed_until IS NULL OR claimed_until <= {at}) ORDER BY due_at LIMIT {limit})
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellation);
    }

    public async Task MigrateAsync(CancellationToken cancellation)
    {
        _folder ??= FolderLock.Take(File.Folder);
        await SqliteUpgrade.RunAsync(this, _connection, _time, cancellation);
        _checkpointer ??= new(File.Path, _connection, _gate, _time);
    }

    // The log is of the whole file; what is deleted is overwritten (secure_delete), whatever table it was in.
    public Task ForgetAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => _checkpointer?.EmptyAsync(cancellation) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _checkpointer, null) is { } checkpointer)
        {
            await checkpointer.DisposeAsync();
        }

        using (var connection = new SqliteConnection(_connection))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder?.Dispose();
    }
}
