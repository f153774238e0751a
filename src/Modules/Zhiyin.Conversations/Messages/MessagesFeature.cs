using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Messages;

/// <summary>Messages: the one append path and the timeline.</summary>
public static class MessagesFeature
{
    public static void AddMessages(this IServiceCollection services)
    {
        services.AddSingleton<ISendGate, OpenGate>();
        services.AddSingleton<JustStored>();
        services.AddSingleton(p => new MessagePreparation(p.GetRequiredService<ISendGate>(), p.GetRequiredService<IBuyerKeys>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new UnclaimedTalks(p, p.GetRequiredService<ILogger<UnclaimedTalks>>()));
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<UnclaimedTalks>());
        services.AddSingleton(p => new AppendQueue(new AppendBatch(p.GetRequiredService<Store>(), p.GetRequiredService<EventSignal>(), p.GetRequiredService<UnclaimedTalks>(), p.GetRequiredService<JustStored>()), p.GetRequiredService<ILogger<AppendQueue>>()));
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<AppendQueue>());
        services.AddSingleton(p => new MessageAppender(p.GetRequiredService<Store>(), p.GetRequiredService<MessagePreparation>(), p.GetRequiredService<AppendQueue>()));
        services.AddSingleton<AgentNames>();
        services.AddSingleton<ReadTimeline>();
        services.AddSingleton<SendMessage>();
    }

    public static void MapMessages(this IEndpointRouteBuilder api)
    {
        var messages = api.MapGroup("conversations/{id}/messages").WithTags("messages");
        messages.MapGet("", async (CurrentUser user, ConversationId id, int? after, int? before, int? limit, ReadTimeline read, CancellationToken c)
            => (await read.RunAsync(user, id, new(after, before, limit), c)).ToHttp())
            .Needs(Right.ConversationsOwn, Right.ConversationsAll, Right.ConversationsSampled).WithName("messages")
            .WithSummary("A part of the timeline, oldest first; merged conversations are interleaved by time.").Produces<TimelinePage>();
        messages.MapPost("", SendAsync)
            .Needs(Right.Reply).WithName("sendMessage").WithSummary("Sends a reply now or at sendAt (202), or leaves a note. The send gate may ask (409) or refuse (422).")
            .Produces<MessageShape>(201).Produces<ScheduledShape>(202).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<IResult> SendAsync(CurrentUser user, ConversationId id, SendInput input, HttpRequest request, SendMessage send, ScheduledMessages later, CancellationToken cancellation)
    {
        if (input is { SendAt: { } at, Private: not true })
        {
            return (await later.CreateAsync(user, id, input.Content ?? "", at, input.ClientId ?? KeyOf(request), cancellation, input.Confirm)).ToHttp(kept => TypedResults.Accepted($"/api/v1/scheduled_messages?conversation_id={id}", kept));
        }

        return (await send.RunAsync(user, id, input, KeyOf(request), cancellation))
            .ToHttp(shape => TypedResults.Created($"/api/v1/conversations/{id}/messages?after={shape.Seq - 1}&limit=1", shape));
    }

    private static string? KeyOf(HttpRequest request) => request.Headers["Idempotency-Key"].FirstOrDefault();
}
