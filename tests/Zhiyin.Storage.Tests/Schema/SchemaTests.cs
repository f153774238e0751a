using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Data;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Schema;

/// <summary>The migrations, run one after the other, make exactly the tables that the modules' maps describe.</summary>
public sealed class SchemaTests
{
    // What the maps cannot say: search tables, the order of reading the log on PostgreSQL, and Entity Framework's own.
    private static readonly string[] s_beside = ["message_search", "message_tokens", "__EFMigrations", "sqlite_"];

    [Fact]
    public async Task Migrated_SQLite_equals_the_model()
    {
        await using var migrated = await TestDatabase.SqliteAsync();
        var folder = Directory.CreateTempSubdirectory("zhiyin-model").FullName;
        var model = TestDatabase.Open(DatabaseChoice.From(null, folder));
        await CompareAsync(migrated.Dialect, model);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Migrated_PostgreSQL_equals_the_model()
    {
        await using var migrated = await TestDatabase.PostgresAsync();
        var model = TestDatabase.Open(new DatabaseChoice.PostgresServer(await TestDatabase.EmptyPostgresAsync()));
        await CompareAsync(migrated.Dialect, model);
    }

    private static async Task CompareAsync(IDialect migrated, IDialect model)
    {
        await using (model as IAsyncDisposable)
        await using (var drawn = model.Open())
        await using (var db = migrated.Open())
        {
            await drawn.Database.EnsureCreatedAsync();
            var there = Lines(await SchemaLines.ReadAsync(db));
            var wanted = Lines(await SchemaLines.ReadAsync(drawn));
            wanted.ShouldNotBeEmpty();
            var said = string.Join('\n', wanted.Except(there).Select(l => "the migrations lack:     " + l).Concat(there.Except(wanted).Select(l => "only the migrations have: " + l)));
            said.ShouldBeEmpty();
        }
    }

    private static List<string> Lines(List<string> lines) => [.. lines
        .Where(line => !Array.Exists(s_beside, line.Trim('"').StartsWith) && !line.Contains("ix_events_xid", StringComparison.Ordinal))
        .Select(line => line.StartsWith("events.xid", StringComparison.Ordinal) ? line.Split(" default")[0] : line)];
}
