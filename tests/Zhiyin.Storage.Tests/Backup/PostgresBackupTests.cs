using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Search;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Ids;
using Zhiyin.Storage.Backup;
using Zhiyin.Storage.Postgres;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Backup;

public sealed class PostgresBackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhiyin-backup").FullName;
    private readonly ShopId _shop = ShopId.New(TimeProvider.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Archive => Path.Combine(_folder, "backup.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Everything_comes_back_and_readers_of_the_log_stay_where_they_were()
    {
        await using var database = await TestDatabase.PostgresAsync();
        var talk = ConversationId.New(TimeProvider.System);
        await using (var early = database.Dialect.Open())
        {
            // The transaction that began first commits last: the order of the log is not that of its positions.
            await using var transaction = await early.Database.BeginTransactionAsync(Stop);
            early.Add(Event("x"));
            await early.SaveChangesAsync(Stop);
            await WriteAsync(database, "b");
            early.Add(Event("a"));
            await early.SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
        }

        await WriteAsync(database, "c");
        await database.Store.WriteAsync(
            async db =>
            {
                db.Add(new Shop { Id = _shop, Name = "旗舰店", Zone = "Asia/Shanghai", CreatedAt = DateTimeOffset.UnixEpoch });
                await database.Search.PutAsync(db, _shop, [new(talk, 1, DateTimeOffset.UnixEpoch, ["发货"])], Stop);
                var seen = await database.Dialect.ReadEventsAsync(db, default, 2, Stop);
                seen.Select(e => e.Kind).ShouldBe(["x", "a"]);
                db.Add(new StoredCursor { Consumer = "reader", Xid = seen[1].Xid, Position = seen[1].Position });
                return true;
            },
            Stop);
        await DeskBackup.WriteAsync(database.Choice, Archive, [], DateTimeOffset.UnixEpoch, null, Stop);

        var server = new DatabaseChoice.PostgresServer(await TestDatabase.EmptyPostgresAsync());
        await DeskRestore.IntoPostgresAsync(Archive, server, _folder, [], null, Stop);
        await using var restored = new PostgresDialect(server, TestDatabase.Maps);
        await restored.MigrateAsync(Stop);
        await using (var db = restored.Open())
        {
            db.Add(Event("d"));
            await db.SaveChangesAsync(Stop);
            (await db.Set<Shop>().SingleAsync(Stop)).Name.ShouldBe("旗舰店");
            var cursor = await db.Set<StoredCursor>().SingleAsync(Stop);
            (await restored.ReadEventsAsync(db, new(cursor.Xid, cursor.Position), 10, Stop)).Select(e => e.Kind).ShouldBe(["b", "c", "d"]);
            (await new PostgresSearchIndex().FindAsync(db, _shop, ["发货"], null, null, 5, Stop)).ShouldBe([new SearchHit(talk, 1, DateTimeOffset.UnixEpoch)]);
            await Should.ThrowAsync<Exception>(() => db.Events.ExecuteDeleteAsync(Stop));
        }

        (await Should.ThrowAsync<StorageException>(() => DeskRestore.IntoPostgresAsync(Archive, server, _folder, [], null, Stop))).Message.ShouldContain("not empty");
    }

    [Fact]
    public async Task A_damaged_archive_leaves_the_database_empty()
    {
        await using var database = await TestDatabase.PostgresAsync();
        await WriteAsync(database, "a");
        await DeskBackup.WriteAsync(database.Choice, Archive, [], DateTimeOffset.UnixEpoch, null, Stop);
        var server = new DatabaseChoice.PostgresServer(await TestDatabase.EmptyPostgresAsync());
        var bytes = await File.ReadAllBytesAsync(Archive, Stop);
        await File.WriteAllBytesAsync(Archive, bytes[..(bytes.Length / 2)], Stop);
        (await Should.ThrowAsync<StorageException>(() => DeskRestore.IntoPostgresAsync(Archive, server, _folder, [], null, Stop))).Message.ShouldContain("damaged");
        await File.WriteAllBytesAsync(Archive, bytes, Stop);
        await DeskRestore.IntoPostgresAsync(Archive, server, _folder, [], null, Stop);
    }

    private EventEntry Event(string kind) => new() { Shop = _shop, At = DateTimeOffset.UnixEpoch, Kind = kind };

    private Task<bool> WriteAsync(TestDatabase database, string kind) => database.Store.WriteAsync(
        db =>
        {
            db.Add(Event(kind));
            return Task.FromResult(true);
        },
        Stop);
}
