using Npgsql;
using Zhiyin.Conversations.Search;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Events;
using Zhiyin.Storage;
using Zhiyin.Storage.Postgres;
using Zhiyin.Storage.Sqlite;

namespace Zhiyin.Testing;

/// <summary>
/// A migrated database of its own. PostgreSQL is where ZHIYIN_TEST_POSTGRES says (<c>./test</c> starts one); without it the tests of PostgreSQL are skipped and say so.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> s_template = new(MakeTemplateAsync);
    private readonly string? _folder;

    private TestDatabase(DatabaseChoice choice, string? folder)
    {
        (Choice, _folder) = (choice, folder);
        Dialect = Open(choice);
        Search = choice is DatabaseChoice.PostgresServer ? new PostgresSearchIndex() : new SqliteSearchIndex();
        Store = new(Dialect, Signal);
    }

    public static TableMaps Maps => StoredTables.All;

    public DatabaseChoice Choice { get; }

    public IDialect Dialect { get; private set; }

    public EventSignal Signal { get; } = new();

    public ISearchIndex Search { get; }

    public Store Store { get; private set; }

    /// <summary>A second way in, as a second node has one; the caller disposes it.</summary>
    public static IDialect Open(DatabaseChoice choice) => choice switch
    {
        DatabaseChoice.PostgresServer server => new PostgresDialect(server, Maps),
        _ => new SqliteDialect((DatabaseChoice.SqliteFile)choice, Maps, TimeProvider.System),
    };

    public static async Task<TestDatabase> SqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("zhiyin-db").FullName;
        var database = new TestDatabase(DatabaseChoice.From(null, folder), folder);
        await database.Dialect.MigrateAsync(CancellationToken.None);
        return database;
    }

    public static async Task<TestDatabase> PostgresAsync()
    {
        SkipWithoutPostgres();
        return new(new DatabaseChoice.PostgresServer(await CreateAsync(await s_template.Value)), null);
    }

    /// <summary>The connection string of a PostgreSQL database with nothing in it; it stays until the server goes.</summary>
    public static Task<string> EmptyPostgresAsync()
    {
        SkipWithoutPostgres();
        return CreateAsync("template0");
    }

    public static void SkipWithoutPostgres()
    {
        if (string.IsNullOrEmpty(Server))
        {
            // xUnit takes a failure that begins like this for a skipped test.
            throw new InvalidOperationException("$XunitDynamicSkip$no PostgreSQL: ZHIYIN_TEST_POSTGRES is not set");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)Dialect).DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
        else
        {
            await RunAsync($"DROP DATABASE \"{new NpgsqlConnectionStringBuilder(((DatabaseChoice.PostgresServer)Choice).ConnectionString).Database}\" WITH (FORCE)");
        }
    }

    /// <summary>Closes it as a process does that ends, and opens it again.</summary>
    public async Task RestartAsync()
    {
        await ((IAsyncDisposable)Dialect).DisposeAsync();
        Dialect = Open(Choice);
        Store = new(Dialect, Signal);
        await Dialect.MigrateAsync(CancellationToken.None);
    }

    private static string? Server => Environment.GetEnvironmentVariable("ZHIYIN_TEST_POSTGRES");

    // Copying a migrated database takes a fifth of the time that migrating an empty one does.
    private static async Task<string> MakeTemplateAsync()
    {
        var connection = await CreateAsync("template0");
        var dialect = new PostgresDialect(new(connection), Maps);
        await dialect.MigrateAsync(CancellationToken.None);
        await dialect.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        var name = new NpgsqlConnectionStringBuilder(connection).Database!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RunAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)").GetAwaiter().GetResult();
        return name;
    }

    private static async Task<string> CreateAsync(string template)
    {
        var name = $"zhiyin_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\" ENCODING 'UTF8'");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 40 }.ConnectionString;
    }

    private static async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
