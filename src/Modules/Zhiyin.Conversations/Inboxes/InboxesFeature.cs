namespace Zhiyin.Conversations.Inboxes;

/// <summary>Inboxes: the ways buyers reach the shop.</summary>
public static class InboxesFeature
{
    public static void AddInboxes(this IServiceCollection services)
    {
        services.AddSingleton<InboxSecrets>();
        services.AddSingleton<EditInboxes>();
    }

    public static void MapInboxes(this IEndpointRouteBuilder api)
    {
        var inboxes = api.MapGroup("inboxes").WithTags("inboxes");
        inboxes.MapGet("", async (CurrentUser user, EditInboxes edit, CancellationToken c) => TypedResults.Ok(await edit.ListAsync(user, c)))
            .ForSignedIn().WithName("inboxes").WithSummary("The shop's inboxes.");
        inboxes.MapGet("{id}", async (CurrentUser user, InboxId id, EditInboxes edit, CancellationToken c) => (await edit.GetAsync(user, id, c)).ToHttp())
            .ForSignedIn().WithName("inbox").WithSummary("One inbox.").Produces<InboxShape>();
        inboxes.MapPost("", async (CurrentUser user, InboxInput input, EditInboxes edit, CancellationToken c) => (await edit.CreateAsync(user, input, c)).ToHttp(Created))
            .Needs(Right.InboxesManage).WithName("createInbox").WithSummary("A new inbox.").Produces<InboxShape>(201);
        inboxes.MapPatch("{id}", async (CurrentUser user, InboxId id, InboxInput input, EditInboxes edit, CancellationToken c) => (await edit.ChangeAsync(user, id, input, c)).ToHttp())
            .Needs(Right.InboxesManage).WithName("changeInbox").WithSummary("Changes the fields that are given.").Produces<InboxShape>();
        inboxes.MapDelete("{id}", async (CurrentUser user, InboxId id, EditInboxes edit, CancellationToken c) => (await edit.DeleteAsync(user, id, c)).ToHttp())
            .Needs(Right.InboxesManage).WithName("deleteInbox").WithSummary("Closes an inbox; its conversations stay.").Produces(204);
        inboxes.MapPost("{id}/rotate_hmac", async (CurrentUser user, InboxId id, EditInboxes edit, CancellationToken c) => (await edit.RotateAsync(user, id, c)).ToHttp())
            .Needs(Right.InboxesManage).WithName("rotateInboxHmac").WithSummary("A new key for identifier hashes, shown this once.").Produces<HmacToken>();
        inboxes.MapGet("{id}/snippet", async (CurrentUser user, InboxId id, EditInboxes edit, HttpRequest request, CancellationToken c)
            => (await edit.GetAsync(user, id, c)).ToHttp(inbox => TypedResults.Ok(InboxSnippet.Of(inbox.WebsiteToken, $"{request.Scheme}://{request.Host}"))))
            .ForSignedIn().WithName("inboxSnippet").WithSummary("The script tag for the shop's pages.").Produces<InboxSnippet>();
    }

    private static IResult Created(InboxShape inbox) => TypedResults.Created($"/api/v1/inboxes/{inbox.Id}", inbox);
}
