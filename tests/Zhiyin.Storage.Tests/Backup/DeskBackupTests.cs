using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Ids;
using Zhiyin.Storage.Backup;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Backup;

public sealed class DeskBackupTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhiyin-backup").FullName;
    private TestDatabase _database = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Archive => Path.Combine(_folder, "backup.zip");

    private string Target => Path.Combine(_folder, "restored");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.SqliteAsync();
        await _database.Store.WriteAsync(
            db =>
            {
                db.Add(new Shop { Id = ShopId.New(TimeProvider.System), Name = "旗舰店", Zone = "Asia/Shanghai", CreatedAt = DateTimeOffset.UnixEpoch });
                return Task.FromResult(true);
            },
            Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_restored_desk_has_what_the_other_had_and_goes_on_from_there()
    {
        await BackUpAsync();
        await DeskRestore.IntoFolderAsync(Archive, Target, [], null, Stop);
        await using var restored = TestDatabase.Open(DatabaseChoice.From(null, Target)) as Zhiyin.Storage.Sqlite.SqliteDialect;
        await restored!.MigrateAsync(Stop);
        await using var db = restored.Open();
        (await db.Set<Shop>().SingleAsync(Stop)).Name.ShouldBe("旗舰店");
        db.Add(new EventEntry { Shop = new(Guid.NewGuid()), At = DateTimeOffset.UnixEpoch, Kind = "after" });
        await db.SaveChangesAsync(Stop);
    }

    [Fact]
    public async Task A_backup_is_of_one_moment_while_others_write()
    {
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var shop = ShopId.New(TimeProvider.System);
            for (var i = 1; !enough.IsCancellationRequested; i++)
            {
                await _database.Store.WriteAsync(
                    db =>
                    {
                        // Two rows a transaction: a backup that tears one apart has an odd number.
                        db.AddRange(Enumerable.Range(0, 2).Select(_ => new EventEntry { Shop = shop, At = DateTimeOffset.UnixEpoch, Kind = "pair", Seq = i }));
                        return Task.FromResult(true);
                    },
                    Stop);
            }
        }, Stop);
        for (var i = 0; i < 3; i++)
        {
            await DeskBackup.WriteAsync(_database.Choice, Archive + i, [], DateTimeOffset.UnixEpoch, null, Stop);
            await DeskRestore.IntoFolderAsync(Archive + i, Target + i, [], null, Stop);
            await using var restored = TestDatabase.Open(DatabaseChoice.From(null, Target + i)) as IAsyncDisposable;
            await using var db = ((Zhiyin.Platform.Data.IDialect)restored!).Open();
            var seqs = await db.Events.OrderBy(e => e.Position).Select(e => e.Seq).ToListAsync(Stop);
            seqs.ShouldBe(Enumerable.Range(1, seqs.Count / 2).SelectMany(n => new[] { n, n }));
        }

        await enough.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task The_key_comes_along_only_when_asked_and_only_the_owner_may_read_the_archive()
    {
        var key = Path.Combine(_folder, "master.key");
        await File.WriteAllBytesAsync(key, [1, 2, 3], Stop);
        (await BackUpAsync()).HasKeys.ShouldBeFalse();
        await DeskRestore.IntoFolderAsync(Archive, Target, [], null, Stop);
        Directory.Exists(Path.Combine(Target, "keys")).ShouldBeFalse();

        File.Delete(Archive);
        (await BackUpAsync(key)).HasKeys.ShouldBeTrue();
        await DeskRestore.IntoFolderAsync(Archive, Target + "2", [], null, Stop);
        (await File.ReadAllBytesAsync(Path.Combine(Target + "2", "keys", "master.key"), Stop)).ShouldBe([1, 2, 3]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Archive).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(Path.Combine(Target + "2", "keys", "master.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Nothing_that_is_there_is_overwritten()
    {
        await BackUpAsync();
        (await Should.ThrowAsync<StorageException>(() => BackUpAsync())).Message.ShouldContain("not overwritten");
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "mine.txt"), "mine", Stop);
        (await Should.ThrowAsync<StorageException>(() => DeskRestore.IntoFolderAsync(Archive, Target, [], null, Stop))).Message.ShouldContain("not empty");
        Directory.GetFileSystemEntries(Target).ShouldBe([Path.Combine(Target, "mine.txt")]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(99)]
    public async Task A_truncated_archive_restores_nothing_and_says_so(int percent)
    {
        await BackUpAsync();
        await using (var file = new FileStream(Archive, FileMode.Open))
        {
            file.SetLength(file.Length * percent / 100);
        }

        await RefusedAsync("damaged");
    }

    [Fact]
    public async Task One_changed_byte_of_the_database_is_noticed()
    {
        await BackUpAsync();
        await RewriteAsync((name, bytes) =>
        {
            if (name == "zhiyin.db")
            {
                bytes[bytes.Length / 2] ^= 1;
            }

            return name;
        });
        await RefusedAsync("is not what was written");
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("keys/../../evil")]
    [InlineData("/tmp/evil")]
    public async Task A_file_that_does_not_belong_in_a_backup_goes_nowhere(string name)
    {
        var key = Path.Combine(_folder, "master.key");
        await File.WriteAllBytesAsync(key, [1, 2, 3], Stop);
        await BackUpAsync(key);
        await RewriteAsync((entry, bytes) => entry == "keys/master.key" ? name : entry, name);
        await RefusedAsync("does not belong");
        Directory.GetFiles(_folder, "evil", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_newer_releases_backup_is_refused()
    {
        await using (var next = new Zhiyin.Storage.Sqlite.SqliteDialect((DatabaseChoice.SqliteFile)_database.Choice, TestDatabase.Maps, TimeProvider.System, typeof(Upgrade.NextRelease).Assembly))
        {
            await ((IAsyncDisposable)_database.Dialect).DisposeAsync();
            await next.MigrateAsync(Stop);
        }

        await BackUpAsync();
        await RefusedAsync("newer release");
    }

    [Fact]
    public async Task What_is_stopped_leaves_nothing()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => DeskBackup.WriteAsync(_database.Choice, Archive, [], DateTimeOffset.UnixEpoch, null, stopped.Token));
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
        await BackUpAsync();
        using var midway = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => DeskRestore.IntoFolderAsync(Archive, Target, [], new Cancels(midway), midway.Token));
        Directory.GetFileSystemEntries(_folder).ShouldBe([Archive]);
    }

    [Fact]
    public async Task Who_was_erased_after_the_backup_is_erased_again_when_the_restore_is_told()
    {
        var (shop, gone, stays) = (ShopId.New(TimeProvider.System), BuyerId.New(TimeProvider.System), BuyerId.New(TimeProvider.System));
        await _database.Store.WriteAsync(
            db =>
            {
                foreach (var id in new[] { gone, stays })
                {
                    db.Add(new Zhiyin.Conversations.Buyers.Buyer { Shop = shop, Id = id, NameMasked = "张*", CreatedAt = DateTimeOffset.UnixEpoch });
                    db.Add(new Zhiyin.Conversations.Privacy.BuyerKey { Shop = shop, Buyer = id, Wrapped = [1, 2, 3], CreatedAt = DateTimeOffset.UnixEpoch });
                }

                return Task.FromResult(true);
            },
            Stop);
        await BackUpAsync();
        await _database.Store.WriteAsync(
            db =>
            {
                db.Add(new EventEntry { Shop = shop, At = DateTimeOffset.UnixEpoch, Kind = Zhiyin.Conversations.ConversationEvents.BuyerErased, Buyer = gone });
                return Task.FromResult(true);
            },
            Stop);
        var later = Archive + "2";
        await DeskBackup.WriteAsync(_database.Choice, later, [], DateTimeOffset.UnixEpoch, null, Stop);

        foreach (var from in new[] { later, ((DatabaseChoice.SqliteFile)_database.Choice).Folder })
        {
            var erased = await ErasureList.ReadAsync(from, Stop);
            erased.ShouldBe([new ErasedBuyer(shop, gone)]);
            var target = Target + Path.GetFileName(from);
            await DeskRestore.IntoFolderAsync(Archive, target, erased, null, Stop);
            await using var restored = (Zhiyin.Storage.Sqlite.SqliteDialect)TestDatabase.Open(DatabaseChoice.From(null, target));
            await restored.MigrateAsync(Stop);
            await using var db = restored.Open();
            (await db.Set<Zhiyin.Conversations.Privacy.BuyerKey>().Select(k => k.Buyer).ToListAsync(Stop)).ShouldBe([stays]);
            var due = await db.Set<Zhiyin.Platform.Due.DueEntry>().SingleAsync(Stop);
            (due.Shop, due.Subject, due.Kind).ShouldBe((shop, gone.Value, "privacy.erase_again"));
        }
    }

    [Fact]
    public async Task A_folder_without_a_desk_is_said()
        => (await Should.ThrowAsync<StorageException>(() => DeskBackup.WriteAsync(DatabaseChoice.From(null, _folder), Archive, [], DateTimeOffset.UnixEpoch, null, Stop))).Message.ShouldContain("no database");

    private Task<BackupManifest> BackUpAsync(params string[] keys) => DeskBackup.WriteAsync(_database.Choice, Archive, keys, DateTimeOffset.UnixEpoch, null, Stop);

    private async Task RefusedAsync(string why)
    {
        var refused = await Should.ThrowAsync<StorageException>(() => DeskRestore.IntoFolderAsync(Archive, Target, [], null, Stop));
        refused.Message.ShouldContain(why);
        Directory.GetDirectories(_folder).ShouldBeEmpty("nothing half-restored stays");
    }

    private async Task RewriteAsync(Func<string, byte[], string> change, string? listed = null)
    {
        var copy = new MemoryStream();
        await using (var from = await ZipFile.OpenReadAsync(Archive, Stop))
        await using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                var bytes = new MemoryStream();
                await using (var content = await entry.OpenAsync(Stop))
                {
                    await content.CopyToAsync(bytes, Stop);
                }

                var data = bytes.ToArray();
                if (listed is not null && entry.Name == "manifest.json")
                {
                    data = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(data).Replace("keys/master.key", listed, StringComparison.Ordinal));
                }

                var name = change(entry.FullName, data);
                await using var written = await to.CreateEntry(name).OpenAsync(Stop);
                await written.WriteAsync(data, Stop);
            }
        }

        await File.WriteAllBytesAsync(Archive, copy.ToArray(), Stop);
    }

    private sealed class Cancels(CancellationTokenSource stop) : IProgress<BackupProgress>
    {
        public void Report(BackupProgress value) => stop.Cancel();
    }
}
