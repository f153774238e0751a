using Microsoft.Data.Sqlite;
using Npgsql;
using Zhiyin.Conversations;
using Zhiyin.Platform.Ids;
using Zhiyin.Platform.Secrets;
using Zhiyin.Storage.Upgrade;

namespace Zhiyin.Storage.Backup;

/// <summary>One buyer that a shop erased.</summary>
public readonly record struct ErasedBuyer(ShopId Shop, BuyerId Buyer);

/// <summary>
/// Who was erased after a backup was made: the event log of a later state says it (ids only, no personal data). A restore that is given the list erases them again,
/// so that an old backup does not bring them back.
/// </summary>
public static class ErasureList
{
    private const string Query = "SELECT shop_id, buyer_id FROM events WHERE kind = '" + ConversationEvents.BuyerErased + "' AND buyer_id IS NOT NULL";

    /// <summary>Reads the list from <paramref name="from"/>: a data folder, a later backup of a SQLite desk, or the address of a PostgreSQL database.</summary>
    /// <exception cref="StorageException">It is none of these, or cannot be read.</exception>
    public static async Task<IReadOnlyList<ErasedBuyer>> ReadAsync(string from, CancellationToken cancellation)
    {
        if (Directory.Exists(from))
        {
            return await OfFileAsync(Path.Combine(from, BackupManifest.SqliteFile), cancellation);
        }

        return File.Exists(from) ? await OfArchiveAsync(from, cancellation) : await OfPostgresAsync((DatabaseChoice.PostgresServer)DatabaseChoice.From(from, "."), cancellation);
    }

    /// <summary>Takes the keys of the erased away, so that nothing sealed can be read from now on, and leaves the rest to the desk's first minute (due work <c>privacy.erase_again</c>).</summary>
    internal static async Task ApplyAsync(string file, IReadOnlyList<ErasedBuyer> erased, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using (var careful = new SqliteCommand("PRAGMA journal_mode=DELETE; PRAGMA secure_delete=ON;", connection))
        {
            await careful.ExecuteNonQueryAsync(cancellation);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var (shop, buyer) in erased.Distinct())
        {
            await using var command = connection.CreateCommand();
            command.Transaction = (SqliteTransaction)transaction;
            command.CommandText = """
                DELETE FROM buyer_keys WHERE shop_id = $shop AND buyer_id = $buyer;
                INSERT INTO due (shop_id, id, kind, due_at, subject, attempts) SELECT $shop, $id, 'privacy.erase_again', 0, $buyer, 0 FROM buyers WHERE shop_id = $shop AND id = $buyer;
                """;
            command.Parameters.AddWithValue("$shop", shop.Value);
            command.Parameters.AddWithValue("$buyer", buyer.Value);
            command.Parameters.AddWithValue("$id", Guid.CreateVersion7());
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <inheritdoc cref="ApplyAsync(string, IReadOnlyList{ErasedBuyer}, CancellationToken)"/>
    internal static async Task ApplyAsync(NpgsqlConnection connection, IReadOnlyList<ErasedBuyer> erased, CancellationToken cancellation)
    {
        foreach (var (shop, buyer) in erased.Distinct())
        {
            const string Sql = """
                WITH key AS (DELETE FROM buyer_keys WHERE shop_id = $1 AND buyer_id = $2)
                INSERT INTO due (shop_id, id, kind, due_at, subject, attempts) SELECT $1, $3, 'privacy.erase_again', 0, $2, 0 FROM buyers WHERE shop_id = $1 AND id = $2
                """;
            await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = shop.Value }, new() { Value = buyer.Value }, new() { Value = Guid.CreateVersion7() } } };
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static async Task<IReadOnlyList<ErasedBuyer>> OfArchiveAsync(string archivePath, CancellationToken cancellation)
    {
        await using var archive = await ArchiveReader.OpenAsync(archivePath, cancellation);
        if (archive.Manifest.Entries.FirstOrDefault(e => e.Name == BackupManifest.SqliteFile) is not { } database)
        {
            throw new StorageException($"{archivePath} is of a PostgreSQL database: restore it and give that database's address instead.");
        }

        var folder = Path.Combine(Path.GetTempPath(), $"zhiyin-erasures-{Guid.NewGuid():N}");
        PrivateFiles.CreateFolder(folder);
        try
        {
            var file = Path.Combine(folder, BackupManifest.SqliteFile);
            await using (var to = new FileStream(file, PrivateFiles.New(FileMode.CreateNew)))
            {
                await archive.ReadAsync(database, to, null, cancellation);
            }

            return await OfFileAsync(file, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<ErasedBuyer>> OfFileAsync(string file, CancellationToken cancellation)
    {
        await SqliteCopy.MigrationsAsync(file, cancellation);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new SqliteCommand(Query, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var erased = new List<ErasedBuyer>();
        while (await reader.ReadAsync(cancellation))
        {
            erased.Add(new(new(reader.GetGuid(0)), new(reader.GetGuid(1))));
        }

        return erased;
    }

    private static async Task<IReadOnlyList<ErasedBuyer>> OfPostgresAsync(DatabaseChoice.PostgresServer server, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(Query);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var erased = new List<ErasedBuyer>();
        while (await reader.ReadAsync(cancellation))
        {
            erased.Add(new(new(reader.GetGuid(0)), new(reader.GetGuid(1))));
        }

        return erased;
    }
}
