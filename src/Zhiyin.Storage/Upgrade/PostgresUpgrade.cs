using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhiyin.Storage.Postgres;

namespace Zhiyin.Storage.Upgrade;

/// <summary>Brings a PostgreSQL database to this release. Nodes that start together queue at an advisory lock; the first migrates, the others find it done.</summary>
internal static class PostgresUpgrade
{
    private const long Lock = 0x5A68697969; // «Zhiyi»
    private const int OldestServer = 150000;

    public static async Task RunAsync(PostgresDialect dialect, CancellationToken cancellation)
    {
        await using var holder = await ConnectAsync(dialect, cancellation);
        await ExecuteAsync(holder, $"SELECT pg_advisory_lock({Lock})", cancellation);
        try
        {
            await using var db = dialect.Open();
            if (await Schema.ReadAsync(db, cancellation) == SchemaState.Newer)
            {
                throw Schema.TooNew("The PostgreSQL database");
            }

            await db.Database.MigrateAsync(cancellation);
        }
        finally
        {
            await ExecuteAsync(holder, $"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private static async Task<NpgsqlConnection> ConnectAsync(PostgresDialect dialect, CancellationToken cancellation)
    {
        try
        {
            var connection = await dialect.Source.OpenConnectionAsync(cancellation);
            await using var version = new NpgsqlCommand("SHOW server_version_num", connection);
            if (int.Parse((string)(await version.ExecuteScalarAsync(cancellation))!, CultureInfo.InvariantCulture) < OldestServer)
            {
                await connection.DisposeAsync();
                throw new StorageException("this PostgreSQL is older than version 15, the oldest that zhiyin runs on.");
            }

            return connection;
        }
        catch (NpgsqlException e)
        {
            throw new StorageException($"PostgreSQL cannot be used: {e.Message} Create the database first (createdb zhiyin) and check host, user and password; see docs/how-to/postgresql.md.", e);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
