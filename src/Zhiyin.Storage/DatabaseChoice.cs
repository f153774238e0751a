using Npgsql;

namespace Zhiyin.Storage;

/// <summary>Where the desk keeps everything: a SQLite file in the data folder, or a PostgreSQL database that several nodes share.</summary>
public abstract record DatabaseChoice
{
    private DatabaseChoice()
    {
    }

    /// <summary>Reads the one setting: empty for the file in <paramref name="dataFolder"/>, else <c>Host=…;Database=…</c> or <c>postgresql://user:password@host/database</c>.</summary>
    /// <exception cref="StorageException">The setting is neither.</exception>
    public static DatabaseChoice From(string? setting, string dataFolder)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return new SqliteFile(Path.Combine(Path.GetFullPath(dataFolder), "zhiyin.db"));
        }

        try
        {
            var text = setting.Trim();
            var address = text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal) ? FromUri(new Uri(text)) : new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(address.Host) || string.IsNullOrEmpty(address.Database))
            {
                throw new FormatException("it names no host or no database");
            }

            return new PostgresServer(address.ConnectionString);
        }
        catch (Exception e) when (e is ArgumentException or UriFormatException or FormatException)
        {
            // The setting may hold a password: it is not repeated.
            throw new StorageException("the database setting cannot be read. It looks like «Host=db.example;Database=zhiyin;Username=zhiyin;Password=…», or is left out for SQLite.", e);
        }
    }

    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var address = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')) };
        if (uri.Port > 0)
        {
            address.Port = uri.Port;
        }

        if (user[0].Length > 0)
        {
            address.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length == 2)
        {
            address.Password = Uri.UnescapeDataString(user[1]);
        }

        return address;
    }

    /// <summary>One process, one file; <paramref name="Path"/> is absolute.</summary>
    public sealed record SqliteFile(string Path) : DatabaseChoice
    {
        public string Folder => System.IO.Path.GetDirectoryName(Path)!;
    }

    /// <summary>Any number of nodes on one PostgreSQL 15 or newer.</summary>
    public sealed record PostgresServer(string ConnectionString) : DatabaseChoice;
}
