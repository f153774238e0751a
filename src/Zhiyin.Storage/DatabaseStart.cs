using Microsoft.Extensions.Hosting;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage;

/// <summary>Brings the database up to this program before anything else starts.</summary>
internal sealed class DatabaseStart(IDialect dialect) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => dialect.MigrateAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
