using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Secrets;
using Zhiyin.Storage.Sqlite;

namespace Zhiyin.Storage;

/// <summary>The databases.</summary>
public static class StorageModule
{
    /// <summary>Adds the store: the SQLite file <c>zhiyin.db</c> in <paramref name="dataFolder"/>.</summary>
    public static void AddStorage(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton<ITableMap, EventTables>();
        services.AddSingleton(provider => new TableMaps([.. provider.GetServices<ITableMap>()]));
        services.AddSingleton<IDialect>(provider => new SqliteDialect(Path.Combine(dataFolder, "zhiyin.db"), provider.GetRequiredService<TableMaps>()));
        services.AddSingleton<EventSignal>();
        services.AddSingleton<Store>();
        services.AddSingleton(_ => MasterKey.AtPath(Path.Combine(dataFolder, "keys", "master.key")));
        services.AddHostedService<DatabaseStart>();
        services.AddSingleton<ConsumerPump>();
        services.AddHostedService(provider => provider.GetRequiredService<ConsumerPump>());
    }
}
