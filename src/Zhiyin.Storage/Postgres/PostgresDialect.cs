using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Due;
using Zhiyin.Platform.Events;
using Zhiyin.Storage.Upgrade;

namespace Zhiyin.Storage.Postgres;

/// <summary>One database for any number of nodes. Transactions run side by side; those that meet on a row wait, those that cannot go on are tried again.</summary>
public sealed class PostgresDialect : IDialect, IAsyncDisposable
{
    /// <summary>
    /// Transactions take their number (xid) in one order and commit in another. Below the lowest number still running nothing can appear any more. The server counts all its databases
    /// together; a transaction of another one cannot write here and holds nothing back.
    /// </summary>
    private const string Settled = """
        (SELECT coalesce(min(running::text::bigint), pg_snapshot_xmax(pg_current_snapshot())::text::bigint) FROM pg_snapshot_xip(pg_current_snapshot()) AS running
            WHERE NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.backend_xid = (running::text::bigint % 4294967296)::text::xid AND a.datname <> current_database()))
        """;

    private readonly TableMaps _maps;
    private readonly NpgsqlDataSource _source;
    private readonly DbContextOptions<ZhiyinDb> _options;
    private readonly DbContextOptions<ZhiyinDb> _reading;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="server">Where the database is.</param>
    /// <param name="maps">The tables.</param>
    /// <param name="migrations">Where the migrations are when not here: tests of upgrading bring their own.</param>
    public PostgresDialect(DatabaseChoice.PostgresServer server, TableMaps maps, Assembly? migrations = null)
    {
        _maps = maps;
        _source = NpgsqlDataSource.Create(Address(server.ConnectionString));
        _options = new DbContextOptionsBuilder<ZhiyinDb>()
            .UseNpgsql(_source, postgres => postgres.MigrationsAssembly(migrations ?? typeof(PostgresDialect).Assembly).SetPostgresVersion(15, 0))
            .Options;
        _reading = new DbContextOptionsBuilder<ZhiyinDb>(_options).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
    }

    internal NpgsqlDataSource Source => _source;

    public ZhiyinDb Open() => new(_options, _maps);

    public ZhiyinDb OpenToRead() => new(_reading, _maps);

    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellation) => new(Free.Instance);

    public Task LockAsync(ZhiyinDb db, string name, CancellationToken cancellation)
        => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellation);

    // A row lock gives the transaction its number, and one that got it while it waited for a second row would sort its events before those of the transaction it waited for.
    // So it queues at advisory locks, which give none, and takes its number when nobody stands in its way any more.
    public async Task LockRowsAsync(ZhiyinDb db, string table, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var queue = "SELECT pg_advisory_xact_lock(hashtextextended({1} || id, 0)) FROM (SELECT id::text AS id FROM unnest({0}) AS id ORDER BY id) AS sorted;";
        var sql = queue + "SELECT 1 FROM " + new NpgsqlCommandBuilder().QuoteIdentifier(table) + " WHERE id = ANY({0}) ORDER BY id FOR UPDATE";
        await db.Database.ExecuteSqlRawAsync(sql, [ids.ToArray(), table], cancellation);
    }

    // A lost connection is not here: nobody can tell whether the commit went through.
    public bool IsRetryable(Exception failure)
        => Causes.Of<PostgresException>(failure) is { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable };

    public async Task<IReadOnlyList<EventEntry>> ReadEventsAsync(ZhiyinDb db, EventCursor after, int limit, CancellationToken cancellation)
        => await db.Events.FromSqlRaw("SELECT * FROM events WHERE (xid, position) > ({0}, {1}) AND xid < " + Settled + " ORDER BY xid, position LIMIT {2}", after.Xid, after.Position, limit)
            .AsNoTracking().ToListAsync(cancellation);

    public async Task<EventCursor> EndOfEventsAsync(ZhiyinDb db, CancellationToken cancellation)
    {
        var last = await db.Events.FromSqlRaw("SELECT * FROM events WHERE xid < " + Settled + " ORDER BY xid DESC, position DESC LIMIT 1").AsNoTracking().ToListAsync(cancellation);
        return last.Count == 0 ? default : EventCursor.Of(last[0]);
    }

    public async Task<IReadOnlyList<DueEntry>> ClaimDueAsync(ZhiyinDb db, string kind, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellation)
    {
        var (at, until) = (now.ToUnixTimeMilliseconds(), (now + lease).ToUnixTimeMilliseconds());
        return await db.Set<DueEntry>().FromSql($"""
            UPDATE due SET claimed_until = {until}, attempts = attempts + 1
            FROM (SELECT shop_id, id FROM due WHERE kind = {kind} AND due_at <= {at} AND (claimed_until IS NULL OR claimed_until <= {at}) ORDER BY due_at LIMIT {limit} FOR UPDATE SKIP LOCKED) AS mine
            WHERE due.shop_id = mine.shop_id AND due.id = mine.id
            RETURNING due.*
            """).AsNoTracking().ToListAsync(cancellation);
    }

    public Task MigrateAsync(CancellationToken cancellation) => PostgresUpgrade.RunAsync(this, cancellation);

    /// <inheritdoc/>
    public async Task ForgetAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        // Search is made of words of the messages, in a table that only this dialect knows.
        string[] all = tables.Contains("messages") ? [.. tables, PostgresSearchIndex.Table] : [.. tables];
        var names = new NpgsqlCommandBuilder();
        await using var vacuum = _source.CreateCommand("VACUUM " + string.Join(", ", all.Select(names.QuoteIdentifier)));
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    // A node that hangs inside a transaction would hold back every reader of the event log: the server ends it.
    private static string Address(string given)
    {
        var address = new NpgsqlConnectionStringBuilder(given) { ApplicationName = "zhiyin", IncludeErrorDetail = false };
        if (!address.ContainsKey("Options") || string.IsNullOrEmpty(address.Options))
        {
            address.Options = "-c idle_in_transaction_session_timeout=60000";
        }

        if (!given.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
        {
            address.MaxAutoPrepare = 100;
        }

        return address.ConnectionString;
    }

    private sealed class Free : IDisposable
    {
        public static readonly Free Instance = new();

        public void Dispose()
        {
        }
    }
}
