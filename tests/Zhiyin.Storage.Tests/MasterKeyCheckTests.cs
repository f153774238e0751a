using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;
using Zhiyin.Platform.Secrets;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests;

/// <summary>A node starts with the master key its database belongs to, or not at all, and makes one only for a database that holds nothing sealed.</summary>
public sealed class MasterKeyCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhiyin-key").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_second_node_needs_the_first_one_s_key_on_SQLite()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await SecondNodeAsync(database);
    }

    [Fact]
    public async Task A_second_node_needs_the_first_one_s_key_on_PostgreSQL()
    {
        await using var database = await TestDatabase.PostgresAsync();
        await SecondNodeAsync(database);
    }

    [Fact]
    public void A_damaged_key_file_is_named_with_what_to_do()
    {
        var file = Path.Combine(_folder, "master.key");
        File.WriteAllBytes(file, new byte[31]);
        var refused = Should.Throw<InvalidDataException>(() => MasterKey.AtPath(file));
        refused.Message.ShouldContain($"{file} is damaged: 32 bytes expected, 31 found");
        refused.Message.ShouldContain("备份");
    }

    private async Task SecondNodeAsync(TestDatabase database)
    {
        var (first, second) = (Path.Combine(_folder, "a", "master.key"), Path.Combine(_folder, "b", "master.key"));
        var (one, beside) = (MasterKey.AtPath(first), MasterKey.AtPath(first));
        await MasterKeyCheck.RunAsync(database.Store, one, TimeProvider.System, Stop);
        File.ReadAllBytes(first).Length.ShouldBe(32, "the first start makes the key");
        await MasterKeyCheck.RunAsync(database.Store, beside, TimeProvider.System, Stop);
        beside.Fingerprint().ShouldBe(one.Fingerprint(), "two that start together with one file share its key");
        await StartAsync(database, first);

        (await Should.ThrowAsync<StorageException>(() => StartAsync(database, second))).Message.ShouldContain(second);
        File.Exists(second).ShouldBeFalse("no key is made that nobody else has");

        Directory.CreateDirectory(Path.GetDirectoryName(second)!);
        File.WriteAllBytes(second, new byte[32]);
        var refused = await Should.ThrowAsync<StorageException>(() => StartAsync(database, second));
        refused.Message.ShouldContain("主密钥与数据库不符");
        refused.Message.ShouldContain("not the one this database belongs to");

        File.Copy(first, second, overwrite: true);
        await StartAsync(database, second);
        (await database.Store.ReadAsync(db => db.Set<KeyMark>().SingleAsync(Stop), Stop)).Mark.ShouldNotBe(File.ReadAllBytes(first));
    }

    [Fact]
    public async Task A_database_of_an_earlier_release_is_known_by_its_oldest_buyer()
    {
        await using var database = await TestDatabase.SqliteAsync();
        var (right, wrong, missing) = (Path.Combine(_folder, "right.key"), Path.Combine(_folder, "wrong.key"), Path.Combine(_folder, "missing.key"));
        MasterKey.AtPath(right).Keep();
        MasterKey.AtPath(wrong).Keep();
        var buyer = BuyerId.New(TimeProvider.System);
        await database.Store.WriteAsync(
            db =>
            {
                db.Add(new BuyerKey { Shop = ShopId.New(TimeProvider.System), Buyer = buyer, Wrapped = Envelope.NewBuyerKey(MasterKey.AtPath(right), buyer), CreatedAt = DateTimeOffset.UnixEpoch });
                return Task.FromResult(0);
            },
            Stop);

        (await Should.ThrowAsync<StorageException>(() => StartAsync(database, wrong))).Message.ShouldContain(wrong);
        (await Should.ThrowAsync<StorageException>(() => StartAsync(database, missing))).Message.ShouldContain("缺少主密钥");
        File.Exists(missing).ShouldBeFalse();
        await StartAsync(database, right);
        (await database.Store.ReadAsync(db => db.Set<KeyMark>().CountAsync(Stop), Stop)).ShouldBe(1);
    }

    private static Task StartAsync(TestDatabase database, string file) => MasterKeyCheck.RunAsync(database.Store, MasterKey.AtPath(file), TimeProvider.System, Stop);
}
