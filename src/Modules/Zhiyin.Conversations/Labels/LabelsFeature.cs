namespace Zhiyin.Conversations.Labels;

/// <summary>Labels of the shop.</summary>
public static class LabelsFeature
{
    public static void AddLabels(this IServiceCollection services) => services.AddSingleton<EditLabels>();

    public static void MapLabels(this IEndpointRouteBuilder api)
    {
        var labels = api.MapGroup("labels").WithTags("labels");
        labels.MapGet("", async (CurrentUser user, EditLabels edit, CancellationToken c) => TypedResults.Ok(await edit.ListAsync(user, c)))
            .ForSignedIn().WithName("labels").WithSummary("The shop's labels.");
        labels.MapPost("", async (CurrentUser user, LabelInput input, EditLabels edit, CancellationToken c) => (await edit.CreateAsync(user, input, c)).ToHttp(l => TypedResults.Created($"/api/v1/labels/{l.Id}", l)))
            .Needs(Right.LabelsManage).WithName("createLabel").WithSummary("A new label.").Produces<LabelShape>(201);
        labels.MapPatch("{id:guid}", async (CurrentUser user, Guid id, LabelInput input, EditLabels edit, CancellationToken c) => (await edit.ChangeAsync(user, id, input, c)).ToHttp())
            .Needs(Right.LabelsManage).WithName("changeLabel").WithSummary("Changes a label, on conversations too.").Produces<LabelShape>();
        labels.MapDelete("{id:guid}", async (CurrentUser user, Guid id, EditLabels edit, CancellationToken c) => (await edit.DeleteAsync(user, id, c)).ToHttp())
            .Needs(Right.LabelsManage).WithName("deleteLabel").WithSummary("Deletes a label and takes it off every conversation.").Produces(204);
    }
}
