namespace Zhiyin.Knowledge.Search;

/// <summary>Search over everything the shop knows.</summary>
public static class SearchFeature
{
    private const int Most = 50;

    public static void MapKnowledgeSearch(this IEndpointRouteBuilder api)
        => api.MapGet("knowledge/search", async (CurrentUser user, string? q, string[]? kind, int? limit, KnowledgeSearch search, CancellationToken c)
            => TypedResults.Ok(await search.FindAsync(user.Shop, q ?? "", [.. (kind ?? []).Select(k => Enum.TryParse<EntryKind>(k, ignoreCase: true, out var known) ? known : (EntryKind?)null).OfType<EntryKind>()], Math.Clamp(limit ?? 20, 1, Most), c)))
            .Needs(Right.Reply, Right.ConversationsSampled, Right.KnowledgeManage)
            .WithName("searchKnowledge").WithSummary("Products, articles and policies by words, whole questions, pinyin or first letters; typing errors are forgiven.").WithTags("knowledge");
}
