using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Search;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Secrets;
using Zhiyin.Storage.Postgres;
using Zhiyin.Storage.Sqlite;

namespace Zhiyin.Storage;

/// <summary>The databases.</summary>
public static class StorageModule
{
    /// <summary>Adds the store over the database that <paramref name="database"/> names (see <see cref="DatabaseChoice.From"/>); keys and the SQLite file are in <paramref name="dataFolder"/>.</summary>
    public static void AddStorage(this IServiceCollection services, string dataFolder, string? database = null)
    {
        var choice = DatabaseChoice.From(database, dataFolder);
        services.AddSingleton(choice);
        services.AddSingleton<ITableMap, EventTables>();
        services.AddSingleton<ITableMap, SecretTables>();
        services.AddSingleton(provider => new TableMaps([.. provider.GetServices<ITableMap>()]));
        if (choice is DatabaseChoice.PostgresServer server)
        {
            services.AddSingleton<IDialect>(provider => new PostgresDialect(server, provider.GetRequiredService<TableMaps>()));
            services.AddSingleton<ISearchIndex, PostgresSearchIndex>();
        }
        else
        {
            services.AddSingleton<IDialect>(provider => new SqliteDialect((DatabaseChoice.SqliteFile)choice, provider.GetRequiredService<TableMaps>(), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<ISearchIndex, SqliteSearchIndex>();
        }

        services.AddSingleton<EventSignal>();
        services.AddSingleton<Store>();
        services.AddSingleton(_ => MasterKey.AtPath(Path.Combine(dataFolder, "keys", "master.key")));
        services.AddSingleton<DatabaseStart>();
        services.AddHostedService(p => p.GetRequiredService<DatabaseStart>());
        services.AddSingleton<ConsumerPump>();
        services.AddHostedService(provider => provider.GetRequiredService<ConsumerPump>());
    }
}
