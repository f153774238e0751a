namespace Zhiyin.Conversations.Views;

/// <summary>Saved views.</summary>
public static class ViewsFeature
{
    public static void AddViews(this IServiceCollection services) => services.AddSingleton<EditViews>();

    public static void MapViews(this IEndpointRouteBuilder api)
    {
        var views = api.MapGroup("custom_filters").WithTags("custom_filters");
        views.MapGet("", async (CurrentUser user, EditViews edit, CancellationToken c) => TypedResults.Ok(await edit.ListAsync(user, c)))
            .ForSignedIn().WithName("customFilters").WithSummary("My saved views and the shared ones.");
        views.MapPost("", async (CurrentUser user, SavedViewInput input, EditViews edit, CancellationToken c) => (await edit.CreateAsync(user, input, c)).ToHttp(v => TypedResults.Created($"/api/v1/custom_filters/{v.Id}", v)))
            .ForSignedIn().WithName("createCustomFilter").WithSummary("Saves a view; sharing needs views.share.").Produces<SavedViewShape>(201);
        views.MapPatch("{id:guid}", async (CurrentUser user, Guid id, SavedViewInput input, EditViews edit, CancellationToken c) => (await edit.ChangeAsync(user, id, input, c)).ToHttp())
            .ForSignedIn().WithName("changeCustomFilter").WithSummary("Changes a view.").Produces<SavedViewShape>();
        views.MapDelete("{id:guid}", async (CurrentUser user, Guid id, EditViews edit, CancellationToken c) => (await edit.DeleteAsync(user, id, c)).ToHttp())
            .ForSignedIn().WithName("deleteCustomFilter").WithSummary("Deletes a view.").Produces(204);
    }
}
