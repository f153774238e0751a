using Microsoft.AspNetCore.Mvc;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Conversations.Search;

/// <summary>Search over all messages.</summary>
public static class SearchFeature
{
    public static void AddMessageSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchIndexer>();
        services.AddSingleton<IEventConsumer>(provider => provider.GetRequiredService<SearchIndexer>());
        services.AddSingleton<FindMessages>();
    }

    public static void MapMessageSearch(this IEndpointRouteBuilder api)
        => api.MapGet("search", async (CurrentUser user, string? q, DateTimeOffset? from, DateTimeOffset? to, [FromQuery(Name = "inbox_id")] InboxId? inbox, int? limit, string? cursor, FindMessages find, CancellationToken c)
            => (await find.FindAsync(user, new MessageQuery(q, from, to, inbox), new PageAsk(limit, cursor), c)).ToHttp())
            .Needs(Right.ConversationsOwn, Right.ConversationsTeam, Right.ConversationsAll, Right.ConversationsSampled)
            .WithName("search").WithSummary("Searches the masked text of every message I may see.").WithTags("search").Produces<Page<FoundShape>>();
}
