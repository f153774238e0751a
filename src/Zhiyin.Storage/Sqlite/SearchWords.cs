using Microsoft.Data.Sqlite;

namespace Zhiyin.Storage.Sqlite;

/// <summary>
/// A deleted message is only marked in FTS5's segments; its words go when segments are merged into one. «merge» with a negative number starts that, with a positive one it goes on
/// for about so many pages (SQLite's documentation of FTS5, §6.8).
/// </summary>
internal static class SearchWords
{
    private const int Pages = 500;

    /// <summary>One step; false when there is nothing left to merge.</summary>
    public static bool Merge(SqliteConnection connection, bool first)
    {
        var before = Changes(connection);
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO message_tokens (message_tokens, rank) VALUES ('merge', $pages)";
        command.Parameters.AddWithValue("$pages", first ? -Pages : Pages);
        command.ExecuteNonQuery();
        return Changes(connection) - before >= 2;
    }

    private static long Changes(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT total_changes()";
        return (long)command.ExecuteScalar()!;
    }
}
