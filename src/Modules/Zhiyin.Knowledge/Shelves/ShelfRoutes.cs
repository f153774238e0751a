using Zhiyin.Platform.Paging;

namespace Zhiyin.Knowledge.Shelves;

/// <summary>The routes of a shelf: listing and reading for whoever answers or inspects, changing for whoever keeps the knowledge.</summary>
internal static class ShelfRoutes
{
    private static readonly Right[] s_reading = [Right.Reply, Right.ConversationsSampled, Right.KnowledgeManage];

    /// <summary>Maps <c>/{many}</c>; <paramref name="one"/> and <paramref name="many"/> are the noun in English, by which the API names what it does.</summary>
    public static void MapShelf<TShelf, TRow, TInput, TShape>(this IEndpointRouteBuilder api, string one, string many, Func<TShape, Guid> idOf)
        where TShelf : Shelf<TRow, TInput, TShape>
        where TRow : class, IShelved
    {
        var noun = char.ToUpperInvariant(one[0]) + one[1..];
        var shelf = api.MapGroup(many).WithTags("knowledge");
        // As values: the framework's analyzer of route handlers cannot read lambdas over type parameters.
        Delegate list = async (CurrentUser user, string? q, int? limit, string? cursor, TShelf edit, CancellationToken c) => TypedResults.Ok(await edit.ListAsync(user, q, new PageAsk(limit, cursor), c));
        Delegate create = async (CurrentUser user, TInput input, TShelf edit, CancellationToken c) => (await edit.CreateAsync(user, input, c)).ToHttp(s => TypedResults.Created($"/api/v1/{many}/{idOf(s)}", s));
        Delegate get = async (CurrentUser user, Guid id, TShelf edit, CancellationToken c) => (await edit.GetAsync(user, id, c)).ToHttp();
        Delegate change = async (CurrentUser user, Guid id, TInput input, TShelf edit, CancellationToken c) => (await edit.ChangeAsync(user, id, input, c)).ToHttp();
        Delegate delete = async (CurrentUser user, Guid id, TShelf edit, CancellationToken c) => (await edit.DeleteAsync(user, id, c)).ToHttp();
        shelf.MapGet("", list).Needs(s_reading).WithName(many).WithSummary($"The {many} of the shop, changed last first.");
        shelf.MapPost("", create).Needs(Right.KnowledgeManage).WithName($"create{noun}").WithSummary($"A new {one}.").Produces<TShape>(201);
        shelf.MapGet("{id:guid}", get).Needs(s_reading).WithName(one).WithSummary($"One {one}.").Produces<TShape>();
        shelf.MapPatch("{id:guid}", change).Needs(Right.KnowledgeManage).WithName($"change{noun}").WithSummary($"Changes the {one}; parts left out stay as they are.").Produces<TShape>();
        shelf.MapDelete("{id:guid}", delete).Needs(Right.KnowledgeManage).WithName($"delete{noun}").WithSummary($"Deletes the {one}.").Produces(204);
    }
}
