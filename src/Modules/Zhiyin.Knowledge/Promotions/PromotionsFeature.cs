using Zhiyin.Platform.Paging;

namespace Zhiyin.Knowledge.Promotions;

/// <summary>The shop's promotions.</summary>
public static class PromotionsFeature
{
    private static readonly Right[] s_reading = [Right.Reply, Right.ConversationsSampled, Right.KnowledgeManage];

    public static void MapPromotions(this IEndpointRouteBuilder api)
    {
        var promotions = api.MapGroup("promotions").WithTags("knowledge");
        promotions.MapGet("", async (CurrentUser user, string? q, int? limit, string? cursor, EditPromotions edit, CancellationToken c) => TypedResults.Ok(await edit.ListAsync(user, q, new PageAsk(limit, cursor), c)))
            .Needs(s_reading).WithName("promotions").WithSummary("The promotions of the shop, changed last first.");
        promotions.MapPost("", async (CurrentUser user, PromotionInput input, EditPromotions edit, CancellationToken c) => (await edit.CreateAsync(user, input, c)).ToHttp(s => TypedResults.Created($"/api/v1/promotions/{s.Id}", s)))
            .Needs(Right.KnowledgeManage).WithName("createPromotion").WithSummary("A new promotion.").Produces<PromotionShape>(201);
        promotions.MapGet("{id:guid}", async (CurrentUser user, Guid id, EditPromotions edit, CancellationToken c) => (await edit.GetAsync(user, id, c)).ToHttp())
            .Needs(s_reading).WithName("promotion").WithSummary("One promotion.").Produces<PromotionShape>();
        promotions.MapPatch("{id:guid}", async (CurrentUser user, Guid id, PromotionInput input, EditPromotions edit, CancellationToken c) => (await edit.ChangeAsync(user, id, input, c)).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("changePromotion").WithSummary("Changes a promotion; parts left out stay as they are.").Produces<PromotionShape>();
        promotions.MapDelete("{id:guid}", async (CurrentUser user, Guid id, EditPromotions edit, CancellationToken c) => (await edit.DeleteAsync(user, id, c)).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("deletePromotion").WithSummary("Deletes a promotion.").Produces(204);
    }
}
