using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Conversations.Buyers;

/// <summary>Buyers: list, card, tags, note, history, merging.</summary>
public static class BuyersFeature
{
    private static readonly Right[] s_seeing = [Right.ConversationsOwn, Right.ConversationsTeam, Right.ConversationsAll, Right.ConversationsSampled];

    public static void AddBuyers(this IServiceCollection services)
    {
        services.AddSingleton<BuyerProfiles>();
        services.AddSingleton<FindBuyers>();
        services.AddSingleton<EditBuyer>();
        services.AddSingleton<MergeBuyers>();
    }

    public static void MapBuyers(this IEndpointRouteBuilder api)
    {
        var buyers = api.MapGroup("contacts").WithTags("contacts");
        buyers.MapGet("", async (CurrentUser user, string? q, string? tag, int? limit, string? cursor, FindBuyers find, CancellationToken c) => (await find.ListAsync(user, q, tag, new PageAsk(limit, cursor), c)).ToHttp())
            .Needs(s_seeing).WithName("contacts").WithSummary("Buyers by masked name, whole phone or mail, identifier or tag.").Produces<Page<BuyerShape>>();
        buyers.MapGet("{id}", async (CurrentUser user, BuyerId id, FindBuyers find, CancellationToken c) => (await find.GetAsync(user, id, c)).ToHttp())
            .Needs(s_seeing).WithName("contact").WithSummary("A buyer's card.").Produces<BuyerShape>();
        buyers.MapGet("{id}/conversations", async (CurrentUser user, BuyerId id, int? limit, string? cursor, FindBuyers find, CancellationToken c) => (await find.HistoryAsync(user, id, new PageAsk(limit, cursor), c)).ToHttp())
            .Needs(s_seeing).WithName("contactConversations").WithSummary("The buyer's conversations that I may see.").Produces<Page<ConversationItemShape>>();
        buyers.MapPatch("{id}", async (CurrentUser user, BuyerId id, BuyerInput input, EditBuyer edit, CancellationToken c) => (await edit.ChangeAsync(user, id, input, c)).ToHttp())
            .Needs(Right.ContactsEdit).WithName("changeContact").WithSummary("Changes name, note, tags or attributes.").Produces<BuyerShape>();
        api.MapPost("actions/contact_merge", async (CurrentUser user, BuyerMerge ask, MergeBuyers merge, CancellationToken c) => (await merge.MergeAsync(user, ask, c)).ToHttp())
            .Needs(Right.Merge).WithName("mergeContacts").WithSummary("Says that two buyers are one person.").WithTags("contacts").Produces<BuyerShape>();
    }
}
