using Npgsql;

namespace Zhiyin.Storage.Backup;

/// <summary>The tables of a PostgreSQL database in PostgreSQL's own binary form (COPY), all of one moment.</summary>
internal static class PostgresTables
{
    private const string History = "__EFMigrationsHistory";

    // Numbers of transactions mean nothing in another server. Read in order and numbered anew, the log needs none, as SQLite's, and its readers stay where they were.
    private const string Cursors = "SELECT consumer, 0::bigint AS xid, (SELECT count(*) FROM events e WHERE (e.xid, e.position) <= (c.xid, c.position)) AS position FROM cursors c";

    /// <summary>Writes every table and answers the migrations of the database.</summary>
    public static async Task<List<string>> WriteAsync(ArchiveWriter archive, NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var moment = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var tables = await ColumnsAsync(connection, cancellation);
        if (!tables.Remove(History))
        {
            throw new StorageException("there is no desk in this PostgreSQL database.");
        }

        foreach (var (table, columns) in tables)
        {
            var list = string.Join(", ", columns.Select(Quote));
            var query = table switch
            {
                "events" => $"SELECT {string.Join(", ", columns.Select(Renumbered))} FROM events e ORDER BY e.xid, e.position",
                "cursors" => Cursors,
                _ => $"SELECT {list} FROM {Quote(table)}",
            };
            var named = table == "cursors" ? ["consumer", "xid", "position"] : columns;
            await archive.AddAsync(new($"tables/{table}.copy", 0, "", table, named), 0, async to =>
            {
                await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY ({query}) TO STDOUT (FORMAT binary)", cancellation);
                await rows.CopyToAsync(to, 1 << 18, cancellation);
            });
        }

        return await ReadAsync(connection, $"SELECT \"MigrationId\" FROM {Quote(History)} ORDER BY 1", r => r.GetString(0), cancellation);
    }

    /// <summary>Loads every table of an archive in one transaction; the database has its tables and no row.</summary>
    public static async Task LoadAsync(ArchiveReader archive, NpgsqlDataSource source, IReadOnlyList<ErasedBuyer> erased, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var tables = await ColumnsAsync(connection, cancellation);
        foreach (var entry in archive.Manifest.Entries.Where(e => e.Table is not null))
        {
            // Names go into SQL: only those that this database has.
            if (!tables.TryGetValue(entry.Table!, out var known) || entry.Columns is not { } columns || columns.Except(known, StringComparer.Ordinal).Any())
            {
                throw new StorageException($"the archive has a table {entry.Table} that this database does not know. Nothing was restored.");
            }

            await using (var rows = await connection.BeginRawBinaryCopyAsync($"COPY {Quote(entry.Table!)} ({string.Join(", ", columns.Select(Quote))}) FROM STDIN (FORMAT binary)", cancellation))
            {
                await archive.ReadAsync(entry, rows, progress, cancellation);
            }

            foreach (var counter in await CountersAsync(connection, entry.Table!, cancellation))
            {
                var next = $"SELECT setval(pg_get_serial_sequence('{Quote(entry.Table!)}', '{counter}'), greatest(max({Quote(counter)}), 1), max({Quote(counter)}) IS NOT NULL) FROM {Quote(entry.Table!)}";
                await using var set = new NpgsqlCommand(next, connection);
                await set.ExecuteNonQueryAsync(cancellation);
            }
        }

        await ErasureList.ApplyAsync(connection, erased, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>True when some table has a row.</summary>
    public static async Task<bool> HasRowsAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        foreach (var table in (await ColumnsAsync(connection, cancellation)).Keys.Where(t => t != History))
        {
            await using var any = new NpgsqlCommand($"SELECT EXISTS (SELECT 1 FROM {Quote(table)})", connection);
            if ((bool)(await any.ExecuteScalarAsync(cancellation))!)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Dictionary<string, List<string>>> ColumnsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var columns = await ReadAsync(
            connection,
            "SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name) WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name, ordinal_position",
            r => (Table: r.GetString(0), Column: r.GetString(1)),
            cancellation);
        return columns.GroupBy(c => c.Table, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(c => c.Column).ToList(), StringComparer.Ordinal);
    }

    private static Task<List<string>> CountersAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
        => ReadAsync(connection, $"SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table.Replace("'", "''", StringComparison.Ordinal)}' AND is_identity = 'YES'", r => r.GetString(0), cancellation);

    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private static string Renumbered(string column) => column switch
    {
        "xid" => "0::bigint",
        "position" => "row_number() OVER (ORDER BY e.xid, e.position)",
        _ => Quote(column),
    };

    private static string Quote(string name) => new NpgsqlCommandBuilder().QuoteIdentifier(name);
}
