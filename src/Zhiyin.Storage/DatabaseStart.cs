using Microsoft.Extensions.Hosting;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.Storage;

/// <summary>Brings the database up to this program, and sees that the master key is the database's, before anything else starts.</summary>
public sealed class DatabaseStart(Store store, MasterKey key, TimeProvider time) : IHostedLifecycleService
{
    /// <summary>Upgrades and checks; running it again changes nothing.</summary>
    /// <exception cref="StorageException">The database is of a newer program, in use, or belongs to another master key; the message says what to do.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await store.Dialect.MigrateAsync(cancellationToken);
        await MasterKeyCheck.RunAsync(store, key, time, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
