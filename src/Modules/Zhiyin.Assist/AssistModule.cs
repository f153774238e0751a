using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Zhiyin.Assist.Gate;
using Zhiyin.Assist.Matters;
using Zhiyin.Assist.Panel;
using Zhiyin.Assist.Review;
using Zhiyin.Assist.Threads;
using Zhiyin.Coach;
using Zhiyin.Conversations.Live;
using Zhiyin.Conversations.Messages;
using Zhiyin.Rulebook.Book;
using Zhiyin.Rulebook.Hits;

namespace Zhiyin.Assist;

/// <summary>Assist: the live coach, the send gate and the panel beside a conversation.</summary>
public static class AssistModule
{
    public static void AddAssist(this IServiceCollection services)
    {
        services.AddSingleton<ITableMap, AssistTables>();
        services.TryAddSingleton<IMatterSource, KnowledgeMatter>();
        services.AddSingleton<ThreadShelf>();
        services.AddSingleton<INodeListener>(p => p.GetRequiredService<ThreadShelf>());
        services.AddSingleton<Overrides>();
        services.AddSingleton<ReviewDraft>();
        services.AddSingleton<ShowPanel>();
        services.AddSingleton<PanelWatch>();
        services.AddSingleton<INodeListener>(p => p.GetRequiredService<PanelWatch>());
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<PanelWatch>());
        services.Replace(ServiceDescriptor.Singleton<ISendGate>(p => new ShopGate(
            p.GetRequiredService<ThreadShelf>(), p.GetRequiredService<ShopCoaches>(), p.GetRequiredService<RuleHits>(), p.GetRequiredService<Overrides>())));
        services.AddHostedService<WarmUp>();
    }

    /// <summary>Routes under <c>/api/v1</c>.</summary>
    public static void MapAssist(this IEndpointRouteBuilder api)
    {
        var talk = api.MapGroup("conversations/{id}").WithTags("assist");
        talk.MapGet("panel", async (CurrentUser user, ConversationId id, ShowPanel show, CancellationToken c) => (await show.RunAsync(user, id, c)).ToHttp())
            .Needs(Right.ConversationsOwn, Right.ConversationsAll, Right.ConversationsSampled).WithName("panel")
            .WithSummary("The conversation at a glance: intents, emotion, worries, what is known and missing, the facts at hand, ready replies, escalation.").Produces<PanelShape>().ProducesProblem(404);
        talk.MapPost("review", async (CurrentUser user, ConversationId id, DraftInput input, ReviewDraft review, CancellationToken c) => (await review.RunAsync(user, id, input, c)).ToHttp())
            .Needs(Right.Reply).WithName("reviewDraft").WithSummary("Reviews a draft in its conversation: findings with fixes, score, promises, a better version, and what the send gate would say.")
            .Produces<DraftReview>().ProducesProblem(404).ProducesProblem(422);
    }

    /// <summary>Loads rules and models while nobody waits for them.</summary>
    private sealed class WarmUp : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(ReplyCoach.WarmUp, stoppingToken);
    }
}
