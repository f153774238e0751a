using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Secrets;
using Zhiyin.Storage.Sqlite;

namespace Zhiyin.Storage.Upgrade;

/// <summary>
/// Brings the file to this release, under the lock of its folder: a copy first (<c>backups/</c>), then each migration in a transaction of its own. A killed upgrade leaves whole migrations only.
/// </summary>
internal static class SqliteUpgrade
{
    public static async Task RunAsync(SqliteDialect dialect, string connection, TimeProvider time, CancellationToken cancellation)
    {
        await using var db = dialect.Open();
        var state = await Schema.ReadAsync(db, cancellation);
        if (state == SchemaState.Newer)
        {
            throw Schema.TooNew($"The database {dialect.File.Path}");
        }

        if (state == SchemaState.Older)
        {
            await CopyAsync(dialect.File, connection, time, cancellation);
        }

        await ClearStaleLockAsync(db, cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    // A kill -9 leaves Entity Framework's lock row, and the next start would wait for it for ever. The folder's lock is ours, so nobody else can be migrating.
    private static async Task ClearStaleLockAsync(DbContext db, CancellationToken cancellation)
    {
        var there = await db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellation);
        if (there > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancellation);
        }
    }

    private static async Task CopyAsync(DatabaseChoice.SqliteFile file, string connection, TimeProvider time, CancellationToken cancellation)
    {
        var folder = Path.Combine(file.Folder, "backups");
        PrivateFiles.CreateFolder(folder);
        var name = $"before-upgrade-{time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db";
        await SqliteCopy.WriteAsync(connection, Path.Combine(folder, name), cancellation);
    }
}
