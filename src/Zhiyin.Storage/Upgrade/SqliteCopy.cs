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
