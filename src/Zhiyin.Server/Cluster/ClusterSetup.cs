using Zhiyin.Platform.Events;
using Zhiyin.Platform.Operations;

namespace Zhiyin.Server.Cluster;

/// <summary>What a desk on several machines needs beside PostgreSQL.</summary>
internal static class ClusterSetup
{
    public static void AddCluster(this WebApplicationBuilder builder, DeskSettings settings)
    {
        if (settings.Broker is not { } broker)
        {
            return;
        }

        builder.Services.AddSingleton(provider => new RabbitHints(broker, provider.GetRequiredService<EventSignal>(), provider.GetRequiredService<ILogger<RabbitHints>>()));
        builder.Services.AddSingleton<IReadinessCheck>(provider => provider.GetRequiredService<RabbitHints>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RabbitHints>());
    }
}
