using Npgsql;

namespace Zhiyin.Testing;

/// <summary>
/// A database of its own on the server of <c>ZHIYIN_TEST_POSTGRES</c>, for running the tests of a module on PostgreSQL: set <c>ZHIYIN_DESK_TESTS_ON=postgres</c> as well.
/// </summary>
internal sealed class PostgresForTests : IDisposable
{
    private readonly string _server;
    private readonly string _name = "desk_" + Guid.NewGuid().ToString("N");

    private PostgresForTests(string server)
    {
        _server = server;
        Run($"CREATE DATABASE {_name}");
    }

    /// <summary>For <c>--database</c>.</summary>
    public string Address => new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 20 }.ConnectionString;

    public static PostgresForTests? IfAsked()
        => Environment.GetEnvironmentVariable("ZHIYIN_DESK_TESTS_ON") == "postgres" && Environment.GetEnvironmentVariable("ZHIYIN_TEST_POSTGRES") is { Length: > 0 } server ? new(server) : null;

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Run($"DROP DATABASE {_name} WITH (FORCE)");
    }

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
