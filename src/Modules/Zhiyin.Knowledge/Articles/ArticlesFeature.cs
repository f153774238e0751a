using Zhiyin.Platform.Paging;

namespace Zhiyin.Knowledge.Articles;

/// <summary>The shop's articles.</summary>
public static class ArticlesFeature
{
    private static readonly Right[] s_reading = [Right.Reply, Right.ConversationsSampled, Right.KnowledgeManage];

    public static void MapArticles(this IEndpointRouteBuilder api)
    {
        var articles = api.MapGroup("articles").WithTags("knowledge");
        articles.MapGet("", async (CurrentUser user, string? q, int? limit, string? cursor, EditArticles edit, CancellationToken c) => TypedResults.Ok(await edit.ListAsync(user, q, new PageAsk(limit, cursor), c)))
            .Needs(s_reading).WithName("articles").WithSummary("The articles of the shop, changed last first.");
        articles.MapPost("", async (CurrentUser user, ArticleInput input, EditArticles edit, CancellationToken c) => (await edit.CreateAsync(user, input, c)).ToHttp(s => TypedResults.Created($"/api/v1/articles/{s.Id}", s)))
            .Needs(Right.KnowledgeManage).WithName("createArticle").WithSummary("A new article.").Produces<ArticleShape>(201);
        articles.MapGet("{id:guid}", async (CurrentUser user, Guid id, EditArticles edit, CancellationToken c) => (await edit.GetAsync(user, id, c)).ToHttp())
            .Needs(s_reading).WithName("article").WithSummary("One article.").Produces<ArticleShape>();
        articles.MapPatch("{id:guid}", async (CurrentUser user, Guid id, ArticleInput input, EditArticles edit, CancellationToken c) => (await edit.ChangeAsync(user, id, input, c)).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("changeArticle").WithSummary("Changes a article; parts left out stay as they are.").Produces<ArticleShape>();
        articles.MapDelete("{id:guid}", async (CurrentUser user, Guid id, EditArticles edit, CancellationToken c) => (await edit.DeleteAsync(user, id, c)).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("deleteArticle").WithSummary("Deletes a article.").Produces(204);
    }
}
