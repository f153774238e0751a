using Microsoft.AspNetCore.Mvc;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Privacy;

/// <summary>Personal data: keys, unmasking, retention, export, erasure.</summary>
public static class PrivacyFeature
{
    public static void AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<BuyerKeyCache>(provider => new(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IBuyerKeys, BuyerKeys>();
        services.AddSingleton<Unmask>();
        services.AddSingleton<ExportBuyer>();
        services.AddSingleton<ExportWriter>();
        services.AddSingleton<EraseBuyer>();
        services.AddSingleton<IDueWork>(provider => provider.GetRequiredService<EraseBuyer>());
        services.AddSingleton<Retention>();
        services.AddSingleton<IDueWork>(provider => provider.GetRequiredService<Retention>());
        services.AddHostedService<RetentionPlan>();
    }

    public static void MapPrivacy(this IEndpointRouteBuilder api)
    {
        api.MapPost("contacts/{id}/unmask", async (CurrentUser user, BuyerId id, UnmaskField ask, Unmask unmask, CancellationToken c) => (await unmask.FieldAsync(user, id, ask, c)).ToHttp())
            .Needs(Right.PersonalUnmask).WithName("unmaskContact").WithSummary("A field of a buyer in clear, with a reason.").WithTags("contacts").Produces<UnmaskedField>();
        api.MapPost("conversations/{id}/messages/{seq:int}/unmask", async (CurrentUser user, ConversationId id, int seq, UnmaskMessage ask, Unmask unmask, CancellationToken c) => (await unmask.MessageAsync(user, id, seq, ask, c)).ToHttp())
            .Needs(Right.PersonalUnmask).WithName("unmaskMessage").WithSummary("A bubble in clear, with a reason.").WithTags("conversations").Produces<UnmaskedMessage>();
        api.MapPost("contacts/{id}/export", async (CurrentUser user, BuyerId id, ExportRequest ask, ExportBuyer export, ExportWriter writer, CancellationToken c)
            => (await export.GrantAsync(user, id, ask, c)).ToHttp(grant => TypedResults.Stream(stream => writer.WriteAsync(stream, grant, c), "application/json", $"buyer-{grant.Buyer}.json")))
            .Needs(Right.PersonalExport).WithName("exportContact").WithSummary("Everything of a buyer as one JSON file, masked unless asked for and allowed.").WithTags("contacts").Produces<Stream>(200, "application/json");
        api.MapDelete("contacts/{id}", async (CurrentUser user, BuyerId id, [FromBody] EraseRequest ask, EraseBuyer erase, CancellationToken c) => (await erase.EraseAsync(user, id, ask, c)).ToHttp())
            .Needs(Right.PersonalErase).WithName("eraseContact").WithSummary("Makes everything of a buyer unreadable for good.").WithTags("contacts").Produces(204);
    }
}
