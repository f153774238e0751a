using Microsoft.EntityFrameworkCore;
using Zhiyin.People.Shops;
using Zhiyin.Storage.Postgres;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Upgrade;

public sealed class PostgresUpgradeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_that_start_together_migrate_once()
    {
        var server = new DatabaseChoice.PostgresServer(await TestDatabase.EmptyPostgresAsync());
        var nodes = Enumerable.Range(0, 4).Select(_ => new PostgresDialect(server, TestDatabase.Maps)).ToList();
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.MigrateAsync(Stop), Stop)));
        await using (var db = nodes[0].Open())
        {
            (await db.Database.GetAppliedMigrationsAsync(Stop)).ShouldBe(db.Database.GetMigrations());
            (await db.Set<Shop>().CountAsync(Stop)).ShouldBe(0);
        }

        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_previous_releases_database_is_brought_up_and_a_newer_one_refused()
    {
        var server = new DatabaseChoice.PostgresServer(await TestDatabase.EmptyPostgresAsync());
        await using var old = new PostgresDialect(server, TestDatabase.Maps);
        await old.MigrateAsync(Stop);
        await using var next = new PostgresDialect(server, TestDatabase.Maps, typeof(NextRelease).Assembly);
        await next.MigrateAsync(Stop);
        await using (var db = next.Open())
        {
            (await db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM information_schema.columns WHERE table_name = 'shops' AND column_name = 'motto'").SingleAsync(Stop)).ShouldBe(1);
        }

        (await Should.ThrowAsync<StorageException>(() => old.MigrateAsync(Stop))).Message.ShouldContain("newer release");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_without_the_password()
    {
        await using var dialect = new PostgresDialect(new("Host=127.0.0.1;Port=1;Database=zhiyin;Username=zhiyin;Password=geheim"), TestDatabase.Maps);
        var refused = await Should.ThrowAsync<StorageException>(() => dialect.MigrateAsync(Stop));
        refused.Message.ShouldContain("PostgreSQL cannot be used");
        refused.Message.ShouldNotContain("geheim");
    }
}
