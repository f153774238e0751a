using Microsoft.Data.Sqlite;

namespace Zhiyin.Storage.Upgrade;

/// <summary>A whole, compact copy of a SQLite database at one moment, made while others read and write.</summary>
internal static class SqliteCopy
{
    /// <summary>Writes <paramref name="target"/>, which appears under its name only when it is complete and on the disk.</summary>
    public static async Task WriteAsync(string connection, string target, CancellationToken cancellation)
    {
        var half = target + ".part";
        File.Delete(half);
        try
        {
            // SQLite works synchronously; the interrupt makes it stop at once.
            await Task.Run(() => Vacuum(connection, half, cancellation), CancellationToken.None);
            using (var written = new FileStream(half, FileMode.Open, FileAccess.ReadWrite))
            {
                written.Flush(flushToDisk: true);
            }

            File.Move(half, target, overwrite: false);
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>The migrations that the database in a file has seen, oldest first; throws when it is no database of ours or damaged.</summary>
    public static async Task<List<string>> MigrationsAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA quick_check(1)";
            if (await check.ExecuteScalarAsync(cancellation) is not "ok")
            {
                throw new StorageException($"the database in {file} is damaged.");
            }

            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY 1";
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var migrations = new List<string>();
            while (await reader.ReadAsync(cancellation))
            {
                migrations.Add(reader.GetString(0));
            }

            return migrations;
        }
        catch (SqliteException e)
        {
            throw new StorageException($"{file} is no database of zhiyin ({e.Message}).", e);
        }
    }

    private static void Vacuum(string connection, string target, CancellationToken cancellation)
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        source.Open();
        using var command = source.CreateCommand();
        command.CommandText = "VACUUM INTO $target";
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("$target", target);
        using var stop = cancellation.UnsafeRegister(_ => SQLitePCL.raw.sqlite3_interrupt(source.Handle), null);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqliteException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }
}
