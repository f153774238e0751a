using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Storage.Sqlite;
using Zhiyin.Storage.Upgrade;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Upgrade;

public sealed class SqliteUpgradeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhiyin-upgrade").FullName;

    private DatabaseChoice.SqliteFile File => (DatabaseChoice.SqliteFile)DatabaseChoice.From(null, _folder);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_previous_releases_file_is_copied_first_and_keeps_its_rows()
    {
        await MakeAsync();
        await using (var next = Next())
        {
            await next.MigrateAsync(Stop);
        }

        (await QueryAsync(File.Path, "SELECT name || '|' || motto FROM shops")).ShouldBe("旗舰店|");
        var copy = Directory.GetFiles(Path.Combine(_folder, "backups")).ShouldHaveSingleItem();
        (await QueryAsync(copy, "SELECT name FROM shops")).ShouldBe("旗舰店");
        (await QueryAsync(copy, "SELECT count(*) FROM pragma_table_info('shops') WHERE name = 'motto'")).ShouldBe("0");
    }

    [Fact]
    public async Task Starting_again_changes_and_copies_nothing()
    {
        await MakeAsync();
        await using (var same = This())
        {
            await same.MigrateAsync(Stop);
        }

        Directory.Exists(Path.Combine(_folder, "backups")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_newer_releases_file_is_refused_and_left_as_it_is()
    {
        await MakeAsync();
        await using (var next = Next())
        {
            await next.MigrateAsync(Stop);
        }

        Directory.Delete(Path.Combine(_folder, "backups"), recursive: true);
        var before = await QueryAsync(File.Path, "SELECT group_concat(sql) FROM sqlite_master");
        await using (var old = This())
        {
            var refused = await Should.ThrowAsync<StorageException>(() => old.MigrateAsync(Stop));
            refused.Message.ShouldContain("newer release");
            refused.Message.ShouldContain(File.Path);
        }

        (await QueryAsync(File.Path, "SELECT group_concat(sql) FROM sqlite_master")).ShouldBe(before);
        Directory.Exists(Path.Combine(_folder, "backups")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_is_told_so()
    {
        await using var first = This();
        await first.MigrateAsync(Stop);
        FolderLock.IsTaken(_folder).ShouldBeTrue();
        await using var second = This();
        (await Should.ThrowAsync<StorageException>(() => second.MigrateAsync(Stop))).Message.ShouldContain("in use by another zhiyin");
    }

    [Fact]
    public async Task An_upgrade_killed_in_the_middle_is_done_by_the_next_start()
    {
        await MakeAsync();
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            Environment = { [KilledUpgrade.Folder] = _folder, [NextRelease.Endless] = "1" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using (var process = Process.Start(start)!)
        {
            // The endless half writes what does not fit its memory: then the first half is done and the lock row is there.
            var log = new FileInfo(File.Path + "-wal");
            for (log.Refresh(); !(log.Exists && log.Length > 8 << 20) && !process.HasExited; log.Refresh())
            {
                await Task.Delay(20, Stop);
            }

            process.HasExited.ShouldBeFalse();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(Stop);
        }

        (await QueryAsync(File.Path, "SELECT count(*) FROM __EFMigrationsLock")).ShouldBe("1", "a kill -9 leaves Entity Framework's lock");
        (await QueryAsync(File.Path, "SELECT count(*) FROM pragma_table_info('shops') WHERE name = 'motto'")).ShouldBe("0", "half a migration is none");

        await using (var next = Next())
        {
            await next.MigrateAsync(Stop).WaitAsync(TimeSpan.FromSeconds(60), Stop);
        }

        (await QueryAsync(File.Path, "SELECT name || '|' || motto FROM shops")).ShouldBe("旗舰店|");
    }

    private SqliteDialect This() => new(File, TestDatabase.Maps, TimeProvider.System);

    private SqliteDialect Next() => new(File, TestDatabase.Maps, TimeProvider.System, typeof(NextRelease).Assembly);

    private async Task MakeAsync()
    {
        await using var dialect = This();
        await dialect.MigrateAsync(Stop);
        await using var db = dialect.Open();
        db.Add(new Zhiyin.People.Shops.Shop { Id = new(Guid.NewGuid()), Name = "旗舰店", Zone = "Asia/Shanghai", CreatedAt = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<string?> QueryAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(Stop))?.ToString();
    }
}
