using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Messages;

/// <summary>Messages: the one append path and the timeline.</summary>
public static class MessagesFeature
{
    public static void AddMessages(this IServiceCollection services)
    {
        services.AddSingleton<ISendGate, OpenGate>();
        services.AddSingleton(p => new MessagePreparation(p.GetRequiredService<ISendGate>(), p.GetRequiredService<IBuyerKeys>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new AppendQueue(new AppendBatch(p.GetRequiredService<Store>()), p.GetRequiredService<ILogger<AppendQueue>>()));
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<AppendQueue>());
        services.AddSingleton(p => new MessageAppender(p.GetRequiredService<Store>(), p.GetRequiredService<MessagePreparation>(), p.GetRequiredService<AppendQueue>()));
    }
}
