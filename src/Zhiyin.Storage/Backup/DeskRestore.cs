using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhiyin.Platform.Secrets;
using Zhiyin.Storage.Postgres;
using Zhiyin.Storage.Sqlite;
using Zhiyin.Storage.Upgrade;

namespace Zhiyin.Storage.Backup;

/// <summary>Makes a desk out of an archive, where there is none: all of it or nothing. The next start upgrades what an earlier release wrote.</summary>
public static class DeskRestore
{
    /// <summary>
    /// Into a data folder that is absent or empty. It is filled under another name and gets its own when everything is checked and on the disk.
    /// Buyers in <paramref name="erased"/> are erased again (<see cref="ErasureList"/>).
    /// </summary>
    /// <exception cref="StorageException">The folder holds something, or the archive is damaged, newer than this program, or of a PostgreSQL database.</exception>
    public static async Task<BackupManifest> IntoFolderAsync(
        string archivePath, string folder, IReadOnlyList<ErasedBuyer> erased, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new StorageException($"{folder} is not empty. Restore into a folder of its own, look at it, then start with --data.");
        }

        await using var archive = await OpenAsync(archivePath, "sqlite", "give --database to restore it into a PostgreSQL database", cancellation);
        var half = $"{folder}.restoring-{Environment.ProcessId}";
        PrivateFiles.CreateFolder(half);
        try
        {
            foreach (var entry in archive.Manifest.Entries)
            {
                await WriteAsync(archive, entry, Path.Combine(half, PlaceOf(entry)), progress, cancellation);
            }

            RefuseNewer(await SqliteCopy.MigrationsAsync(Path.Combine(half, BackupManifest.SqliteFile), cancellation), archivePath);
            if (erased.Count > 0)
            {
                await ErasureList.ApplyAsync(Path.Combine(half, BackupManifest.SqliteFile), erased, cancellation);
            }

            cancellation.ThrowIfCancellationRequested();
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            Directory.Move(half, folder);
            return archive.Manifest;
        }
        finally
        {
            if (Directory.Exists(half))
            {
                Directory.Delete(half, recursive: true);
            }
        }
    }

    /// <summary>Into a PostgreSQL database without rows, in one transaction; keys of the archive go to <paramref name="folder"/>.</summary>
    /// <exception cref="StorageException">The database holds something, or the archive is damaged, newer than this program, or of a SQLite file.</exception>
    public static async Task<BackupManifest> IntoPostgresAsync(
        string archivePath, DatabaseChoice.PostgresServer server, string folder, IReadOnlyList<ErasedBuyer> erased, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        await using var archive = await OpenAsync(archivePath, "postgres", "leave --database out to restore it into a folder", cancellation);
        var migrations = archive.Manifest.Migrations;
        RefuseNewer(migrations, archivePath);
        await archive.VerifyAsync(progress, cancellation);
        await using var dialect = new PostgresDialect(server, StoredTables.All);
        await using (var db = dialect.Open())
        {
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
            if ((applied.Count > 0 && !applied.SequenceEqual(migrations, StringComparer.Ordinal)) || await PostgresTables.HasRowsAsync(dialect.Source, cancellation))
            {
                throw new StorageException("the PostgreSQL database is not empty. Make a new one (createdb) and restore into that.");
            }

            // The tables as the archive's release had them; the next start brings them up.
            await db.GetService<IMigrator>().MigrateAsync(migrations[^1], cancellation);
        }

        foreach (var key in archive.Manifest.Entries.Where(e => e.Table is null))
        {
            var path = Path.Combine(folder, PlaceOf(key));
            if (File.Exists(path))
            {
                throw new StorageException($"{path} is there already and is not overwritten.");
            }

            await WriteAsync(archive, key, path, progress, cancellation);
        }

        await PostgresTables.LoadAsync(archive, dialect.Source, erased, progress, cancellation);
        return archive.Manifest;
    }

    private static async Task<ArchiveReader> OpenAsync(string path, string database, string instead, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new StorageException($"there is no file {path}.");
        }

        var archive = await ArchiveReader.OpenAsync(path, cancellation);
        if (archive.Manifest.Database == database)
        {
            return archive;
        }

        await archive.DisposeAsync();
        throw new StorageException($"{path} is a backup of a {archive.Manifest.Database} database; {instead}.");
    }

    private static void RefuseNewer(IReadOnlyList<string> migrations, string path)
    {
        using var db = new SqliteDialect(new(Path.GetFullPath("none.db")), StoredTables.All, TimeProvider.System).Open();
        if (migrations.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Any())
        {
            throw Schema.TooNew($"The backup {path}");
        }
    }

    // Only two kinds of files may come out of an archive, whatever it calls them.
    private static string PlaceOf(BackupEntry entry)
    {
        var name = Path.GetFileName(entry.Name);
        return entry.Name == BackupManifest.SqliteFile ? name
            : entry.Name == BackupManifest.Keys + name && name.Length > 0 ? Path.Combine("keys", name)
            : throw new StorageException($"the archive holds a file that does not belong in a backup: {entry.Name}. Nothing was restored.");
    }

    private static async Task WriteAsync(ArchiveReader archive, BackupEntry entry, string path, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        PrivateFiles.CreateFolder(Path.GetDirectoryName(path)!);
        await using var to = new FileStream(path, PrivateFiles.New(FileMode.CreateNew));
        await archive.ReadAsync(entry, to, progress, cancellation);
        to.Flush(flushToDisk: true);
    }
}
