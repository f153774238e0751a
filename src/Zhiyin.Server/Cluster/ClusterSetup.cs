using Zhiyin.Conversations.Live;
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

        if (!Uri.TryCreate(broker, UriKind.Absolute, out var address) || address.Scheme is not ("amqp" or "amqps"))
        {
            // The address may hold a password: it is not repeated.
            throw new ArgumentException("--broker is no address such as amqp://user:password@host:5672/", nameof(settings));
        }

        builder.Services.AddSingleton(provider => new RabbitHints(address, provider.GetRequiredService<EventSignal>(), provider.GetRequiredService<ILogger<RabbitHints>>()));
        builder.Services.AddSingleton<INodeBus>(provider => provider.GetRequiredService<RabbitHints>());
        builder.Services.AddSingleton<IReadinessCheck>(provider => provider.GetRequiredService<RabbitHints>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RabbitHints>());
    }
}
