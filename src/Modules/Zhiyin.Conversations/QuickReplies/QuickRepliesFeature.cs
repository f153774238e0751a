namespace Zhiyin.Conversations.QuickReplies;

/// <summary>Quick replies (快捷短语).</summary>
public static class QuickRepliesFeature
{
    public static void AddQuickReplies(this IServiceCollection services)
    {
        services.AddSingleton<EditQuickReplies>();
        services.AddSingleton<ExchangeQuickReplies>();
    }

    public static void MapQuickReplies(this IEndpointRouteBuilder api)
    {
        var replies = api.MapGroup("canned_responses").WithTags("canned_responses");
        replies.MapGet("", async (CurrentUser user, string? q, EditQuickReplies edit, CancellationToken c) => TypedResults.Ok(await edit.ListAsync(user, q, c)))
            .ForSignedIn().WithName("cannedResponses").WithSummary("The quick replies I may use, most used first.");
        replies.MapPost("", async (CurrentUser user, QuickReplyInput input, EditQuickReplies edit, CancellationToken c) => (await edit.CreateAsync(user, input, c)).ToHttp(r => TypedResults.Created($"/api/v1/canned_responses/{r.Id}", r)))
            .Needs(Right.QuickRepliesOwn, Right.QuickRepliesManage).WithName("createCannedResponse").WithSummary("A new quick reply.").Produces<QuickReplyShape>(201);
        replies.MapPatch("{id:guid}", async (CurrentUser user, Guid id, QuickReplyInput input, EditQuickReplies edit, CancellationToken c) => (await edit.ChangeAsync(user, id, input, c)).ToHttp())
            .Needs(Right.QuickRepliesOwn, Right.QuickRepliesManage).WithName("changeCannedResponse").WithSummary("Changes a quick reply.").Produces<QuickReplyShape>();
        replies.MapDelete("{id:guid}", async (CurrentUser user, Guid id, EditQuickReplies edit, CancellationToken c) => (await edit.DeleteAsync(user, id, c)).ToHttp())
            .Needs(Right.QuickRepliesOwn, Right.QuickRepliesManage).WithName("deleteCannedResponse").WithSummary("Deletes a quick reply.").Produces(204);
        replies.MapPost("{id:guid}/use", async (CurrentUser user, Guid id, EditQuickReplies edit, CancellationToken c) => (await edit.UseAsync(user, id, c)).ToHttp())
            .Needs(Right.Reply).WithName("useCannedResponse").WithSummary("Counts one use.").Produces(204);
    }
}
