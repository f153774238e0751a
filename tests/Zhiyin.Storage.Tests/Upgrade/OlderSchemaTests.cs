using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhiyin.Platform.Data;
using Zhiyin.Storage.Postgres;
using Zhiyin.Storage.Sqlite;
using Zhiyin.Storage.Tests.Schema;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Upgrade;

/// <summary>A database of every schema there has been, with rows in it, is brought up to the newest: the same tables as a new one has, and the rows still there.</summary>
public sealed class OlderSchemaTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Older()
    {
        using var dialect = new SqliteDialectOf(Path.GetTempPath());
        using var db = dialect.Dialect.Open();
        return [.. db.Database.GetMigrations().SkipLast(1)];
    }

    [Theory]
    [MemberData(nameof(Older))]
    public async Task SQLite_is_copied_and_brought_up_from(string schema)
    {
        var folder = Directory.CreateTempSubdirectory("zhiyin-older").FullName;
        var file = (DatabaseChoice.SqliteFile)DatabaseChoice.From(null, folder);
        await using (var old = new SqliteDialect(file, TestDatabase.Maps, TimeProvider.System))
        {
            await MakeAsync(old, schema);
        }

        await using var fresh = await TestDatabase.SqliteAsync();
        await using (var dialect = new SqliteDialect(file, TestDatabase.Maps, TimeProvider.System))
        {
            await dialect.MigrateAsync(Stop);
            await IsWholeAsync(dialect, fresh.Dialect);
        }

        var copy = Directory.GetFiles(Path.Combine(folder, "backups")).ShouldHaveSingleItem();
        await using (var kept = new SqliteDialect(new DatabaseChoice.SqliteFile(copy), TestDatabase.Maps, TimeProvider.System))
        {
            await using var db = kept.Open();
            (await db.Database.GetAppliedMigrationsAsync(Stop)).Last().ShouldBe(schema, "the copy is of what was there before");
            (await NameAsync(db)).ShouldBe("旗舰店");
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Older))]
    public async Task PostgreSQL_is_brought_up_from(string schema)
    {
        await using var fresh = await TestDatabase.PostgresAsync();
        await using var dialect = new PostgresDialect(new(await TestDatabase.EmptyPostgresAsync()), TestDatabase.Maps);
        await MakeAsync(dialect, schema);
        await dialect.MigrateAsync(Stop);
        await IsWholeAsync(dialect, fresh.Dialect);
    }

    // Rows in plain SQL: the model of today may ask for columns that were not there yet.
    private static async Task MakeAsync(IDialect dialect, string schema)
    {
        await using var db = dialect.Open();
        await db.GetService<IMigrator>().MigrateAsync(schema, Stop);
        await db.Database.ExecuteSqlAsync($"INSERT INTO shops (id, name, zone, created_at, retention_days, settings, last_number) VALUES ({Guid.NewGuid()}, '旗舰店', 'Asia/Shanghai', 0, 180, '{{}}', 0)", Stop);
    }

    private static async Task IsWholeAsync(IDialect upgraded, IDialect fresh)
    {
        await using var db = upgraded.Open();
        await using var other = fresh.Open();
        (await db.Database.GetAppliedMigrationsAsync(Stop)).ShouldBe(db.Database.GetMigrations());
        (await SchemaLines.ReadAsync(db)).ShouldBe(await SchemaLines.ReadAsync(other));
        (await NameAsync(db)).ShouldBe("旗舰店");
    }

    private static Task<string> NameAsync(ZhiyinDb db) => db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM shops").SingleAsync(Stop);

    /// <summary>Only asked which migrations there are: no file is opened.</summary>
    private sealed class SqliteDialectOf(string folder) : IDisposable
    {
        public SqliteDialect Dialect { get; } = new((DatabaseChoice.SqliteFile)DatabaseChoice.From(null, folder), TestDatabase.Maps, TimeProvider.System);

        public void Dispose() => Dialect.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
