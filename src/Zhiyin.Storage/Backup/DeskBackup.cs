using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Secrets;
using Zhiyin.Storage.Postgres;
using Zhiyin.Storage.Upgrade;

namespace Zhiyin.Storage.Backup;

/// <summary>Writes everything that is stored at one moment into one archive, while the desk works on. Pictures are in the database; the master key only comes along when asked.</summary>
public static class DeskBackup
{
    /// <summary>Writes the archive.</summary>
    /// <param name="choice">The database.</param>
    /// <param name="target">The archive; must not exist.</param>
    /// <param name="keyFiles">Files of keys to put in; empty for none.</param>
    /// <param name="now">What the archive calls its moment.</param>
    /// <param name="progress">Told of every piece written.</param>
    /// <param name="cancellation">Stops it; nothing is left then.</param>
    /// <exception cref="StorageException">There is no database, or the archive's name is taken.</exception>
    public static async Task<BackupManifest> WriteAsync(
        DatabaseChoice choice, string target, IReadOnlyList<string> keyFiles, DateTimeOffset now, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        target = Path.GetFullPath(target);
        if (File.Exists(target))
        {
            throw new StorageException($"{target} is there already and is not overwritten.");
        }

        if (choice is DatabaseChoice.SqliteFile file && !File.Exists(file.Path))
        {
            throw new StorageException($"there is no database in {file.Folder}; name its folder with --data.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var archive = new ArchiveWriter(target, progress);
        var migrations = choice is DatabaseChoice.PostgresServer server
            ? await AddTablesAsync(archive, server, cancellation)
            : await AddFileAsync(archive, (DatabaseChoice.SqliteFile)choice, target, cancellation);
        foreach (var key in keyFiles)
        {
            await archive.AddFileAsync(BackupManifest.Keys + Path.GetFileName(key), key, cancellation);
        }

        var manifest = new BackupManifest(BackupManifest.CurrentFormat, now, choice is DatabaseChoice.PostgresServer ? "postgres" : "sqlite", migrations, keyFiles.Count > 0, []);
        await archive.FinishAsync(manifest, cancellation);
        return manifest;
    }

    private static async Task<List<string>> AddFileAsync(ArchiveWriter archive, DatabaseChoice.SqliteFile file, string target, CancellationToken cancellation)
    {
        var folder = target + ".copy";
        PrivateFiles.CreateFolder(folder);
        try
        {
            var copy = Path.Combine(folder, BackupManifest.SqliteFile);
            await SqliteCopy.WriteAsync(new SqliteConnectionStringBuilder { DataSource = file.Path }.ConnectionString, copy, cancellation);
            await archive.AddFileAsync(BackupManifest.SqliteFile, copy, cancellation);
            return await SqliteCopy.MigrationsAsync(copy, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<string>> AddTablesAsync(ArchiveWriter archive, DatabaseChoice.PostgresServer server, CancellationToken cancellation)
    {
        await using var dialect = new PostgresDialect(server, StoredTables.All);
        return await PostgresTables.WriteAsync(archive, dialect.Source, cancellation);
    }
}
