using Zhiyin.Knowledge.Facts;
using Zhiyin.Knowledge.Search;

namespace Zhiyin.Knowledge;

/// <summary>What the shop knows: products, orders, policies and promotions by date, articles, the search over them, and the facts for a conversation.</summary>
public static class KnowledgeModule
{
    public static void AddKnowledge(this IServiceCollection services)
    {
        services.AddSingleton<ITableMap, KnowledgeTables>();
        services.AddSingleton<KnowledgeSearch>();
        services.AddSingleton<FactsBook>();
    }

    /// <summary>Routes under <c>/api/v1</c>.</summary>
    public static void MapKnowledge(this IEndpointRouteBuilder api) => api.MapKnowledgeSearch();
}
