using Microsoft.Extensions.DependencyInjection.Extensions;
using Zhiyin.Assist.Gate;
using Zhiyin.Assist.Matters;
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
        services.TryAddSingleton<IMatterSource, NoMatter>();
        services.AddSingleton<ThreadShelf>();
        services.AddSingleton<INodeListener>(p => p.GetRequiredService<ThreadShelf>());
        services.AddSingleton<Overrides>();
        services.AddSingleton<ReviewDraft>();
        services.Replace(ServiceDescriptor.Singleton<ISendGate>(p => new ShopGate(
            p.GetRequiredService<ThreadShelf>(), p.GetRequiredService<ShopCoaches>(), p.GetRequiredService<RuleHits>(), p.GetRequiredService<Overrides>())));
        services.AddHostedService<WarmUp>();
    }

    /// <summary>Routes under <c>/api/v1</c>.</summary>
    public static void MapAssist(this IEndpointRouteBuilder api)
    {
        var talk = api.MapGroup("conversations/{id}").WithTags("assist");
        talk.MapPost("review", async (CurrentUser user, ConversationId id, DraftInput input, ReviewDraft review, CancellationToken c) => (await review.RunAsync(user, id, input, c)).ToHttp())
            .Needs(Right.Reply).WithName("reviewDraft").WithSummary("Reviews a draft in its conversation: findings with fixes, score, promises, a better version, and what the send gate would say.")
            .Produces<DraftReview>().ProducesProblem(404).ProducesProblem(422);
    }

    /// <summary>Loads rules and models while nobody waits for them.</summary>
    private sealed class WarmUp : Microsoft.Extensions.Hosting.BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(ReplyCoach.WarmUp, stoppingToken);
    }
}
