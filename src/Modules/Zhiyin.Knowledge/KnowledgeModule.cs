using Zhiyin.Knowledge.Articles;
using Zhiyin.Knowledge.Facts;
using Zhiyin.Knowledge.Import;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Policies;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Promotions;
using Zhiyin.Knowledge.Search;
using Zhiyin.Knowledge.Seed;
using Zhiyin.Knowledge.Shelves;

namespace Zhiyin.Knowledge;

/// <summary>What the shop knows: products, orders, policies and promotions by date, articles, the search over them, and the facts for a conversation.</summary>
public static class KnowledgeModule
{
    public static void AddKnowledge(this IServiceCollection services)
    {
        services.AddSingleton<ITableMap, KnowledgeTables>();
        services.AddSingleton<EditProducts>();
        services.AddSingleton<EditOrders>();
        services.AddSingleton<OrderActions>();
        services.AddSingleton<EditPolicies>();
        services.AddSingleton<EditPromotions>();
        services.AddSingleton<EditArticles>();
        services.AddSingleton<ImportKnowledge>();
        services.AddSingleton<KnowledgeSearch>();
        services.AddSingleton<FactsBook>();
        services.AddSingleton<KnowledgeSeed>();
    }

    /// <summary>Routes under <c>/api/v1</c>.</summary>
    public static void MapKnowledge(this IEndpointRouteBuilder api)
    {
        api.MapProducts();
        api.MapOrders();
        api.MapShelf<EditPolicies, Policy, PolicyInput, PolicyShape>("policy", "policies", s => s.Id);
        api.MapShelf<EditPromotions, Promotion, PromotionInput, PromotionShape>("promotion", "promotions", s => s.Id);
        api.MapShelf<EditArticles, Article, ArticleInput, ArticleShape>("article", "articles", s => s.Id);
        api.MapKnowledgeSearch();
    }
}
