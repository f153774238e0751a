using Microsoft.AspNetCore.Mvc;
using Zhiyin.Conversations.Due;
using Zhiyin.Conversations.Routing;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Due;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Conversations.Desk;

/// <summary>The agents' work: lists, assigning, statuses, merging, rating, routing and due work.</summary>
public static class DeskFeature
{
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<Timeline>();
        services.AddSingleton<Router>();
        services.AddSingleton<DeskWrite>();
        services.AddSingleton<ListConversations>();
        services.AddSingleton<QueueList>();
        services.AddSingleton<AssignConversation>();
        services.AddSingleton<ToggleStatus>();
        services.AddSingleton<EditConversation>();
        services.AddSingleton<SeenUpTo>();
        services.AddSingleton<ShowConversation>();
        services.AddSingleton<ScheduledMessages>();
        services.AddSingleton<MergeConversations>();
        services.AddSingleton<BulkActions>();
        services.AddSingleton<RateConversation>();
        services.AddSingleton<MentionList>();
        services.AddSingleton<TypingStatus>();
        services.AddSingleton<IOpenCounts, OpenCounts>();
        services.AddSingleton<IEventConsumer, RoutingWatch>();
        services.AddHostedService<QueueSweep>();
        services.AddSingleton<IDueWork, QueueOpens>();
        services.AddSingleton<IDueWork, WakeSnoozed>();
        services.AddSingleton<IDueWork, SendScheduled>();
        services.AddSingleton<DueRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<DueRunner>());
    }

    private static readonly Right[] s_read = [Right.ConversationsOwn, Right.ConversationsAll, Right.ConversationsSampled];

    public static void MapDesk(this IEndpointRouteBuilder api)
    {
        Lists(api);
        Changes(api);
        Merging(api);
        Later(api);
    }

    private static void Lists(IEndpointRouteBuilder api)
    {
        var conversations = api.MapGroup("conversations").WithTags("conversations");
        conversations.MapGet("", async ([AsParameters] ListAsk ask, CurrentUser user, ListConversations lists, CancellationToken c)
                => ask.Query() is { Refusal: null } query ? TypedResults.Ok(await lists.ListAsync(user, query.Value, new(ask.Limit, ask.Cursor), c)) : ask.Query().Refusal!.ToHttp())
            .Needs(s_read).WithName("conversations").WithSummary("Conversations I may see.").Produces<Page<ConversationItemShape>>();
        conversations.MapPost("filter", async (ConversationQuery query, int? limit, string? cursor, CurrentUser user, ListConversations lists, CancellationToken c)
                => TypedResults.Ok(await lists.ListAsync(user, query, new(limit, cursor), c)))
            .Needs(s_read).WithName("filterConversations").WithSummary("Conversations that a query describes.");
        conversations.MapGet("meta", async (CurrentUser user, ListConversations lists, CancellationToken c) => TypedResults.Ok(await lists.MetaAsync(user, c)))
            .Needs(s_read).WithName("conversationsMeta").WithSummary("The numbers beside the lists.");
        api.MapGet("queue", async (CurrentUser user, QueueList queue, CancellationToken c) => TypedResults.Ok(await queue.QueueAsync(user, c)))
            .Needs(Right.ConversationsOwn).WithTags("conversations").WithName("queue").WithSummary("Who waits for an agent, in order.");
        api.MapGet("mentions", async (int? limit, string? cursor, CurrentUser user, MentionList mentions, CancellationToken c) => TypedResults.Ok(await mentions.RunAsync(user, new(limit, cursor), c)))
            .Needs(Right.ConversationsOwn).WithTags("conversations").WithName("mentions").WithSummary("Notes in which colleagues called me, the newest first.");
        api.MapGet("team_state", async (CurrentUser user, QueueList queue, CancellationToken c) => TypedResults.Ok(await queue.TeamStateAsync(user, c)))
            .Needs(Right.WatchTeam).WithTags("conversations").WithName("teamState").WithSummary("Who is there and how much they have.");
    }

    private static void Changes(IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("conversations/{id}").WithTags("conversations");
        one.MapGet("", async (ConversationId id, CurrentUser user, ShowConversation show, CancellationToken c) => (await show.RunAsync(user, id, c)).ToHttp())
            .Needs(s_read).WithName("conversation").WithSummary("One conversation with who has it open, what was merged into it and what is sent later.").Produces<ConversationShape>().ProducesProblem(404);
        one.MapPost("assignments", async (ConversationId id, AssignmentInput input, CurrentUser user, AssignConversation assign, CancellationToken c) => (await assign.TransferAsync(user, id, input, c)).ToHttp())
            .Needs(Right.Transfer).WithName("assignConversation").WithSummary("Hands it to a colleague or a team; the reason is needed when it was somebody's.").Item();
        one.MapPost("claim", async (ConversationId id, CurrentUser user, AssignConversation assign, CancellationToken c) => (await assign.ClaimAsync(user, id, c)).ToHttp())
            .Needs(Right.Reply).WithName("claimConversation").WithSummary("Takes it from the queue; 409 already_assigned names who was faster.").Item();
        one.MapPost("take_over", async (ConversationId id, TakeOverInput input, CurrentUser user, AssignConversation assign, CancellationToken c) => (await assign.TakeOverAsync(user, id, input.Reason, c)).ToHttp())
            .Needs(Right.TakeOver).WithName("takeOverConversation").WithSummary("Takes it from a colleague, with a reason.").Item();
        one.MapPost("toggle_status", async (ConversationId id, StatusInput input, CurrentUser user, ToggleStatus toggle, CancellationToken c) => (await toggle.RunAsync(user, id, input, c)).ToHttp())
            .Needs(Right.Reply).WithName("toggleStatus").WithSummary("Closes it (resolution_needed), opens it again, sets it aside or queues it.").Item();
        one.MapPost("toggle_priority", async (ConversationId id, PriorityInput input, CurrentUser user, EditConversation edit, CancellationToken c) => (await edit.PriorityAsync(user, id, input.Priority, c)).ToHttp())
            .Needs(Right.Reply).WithName("togglePriority").WithSummary("How pressing it is; null for nothing special.").Item();
        one.MapPost("labels", async (ConversationId id, LabelsInput input, CurrentUser user, EditConversation edit, CancellationToken c) => (await edit.LabelsAsync(user, id, _ => input.Labels ?? [], c)).ToHttp())
            .Needs(Right.Reply).WithName("labelConversation").WithSummary("The labels it shall have, all of them.").Item();
        one.MapPost("custom_attributes", async (ConversationId id, AttributesInput input, CurrentUser user, EditConversation edit, CancellationToken c) => (await edit.AttributesAsync(user, id, input.CustomAttributes, c)).ToHttp())
            .Needs(Right.Reply).WithName("setCustomAttributes").WithSummary("The custom attributes it shall have, all of them.").Item();
        one.MapPost("toggle_typing_status", async (ConversationId id, TypingInput input, CurrentUser user, TypingStatus typing, CancellationToken c) => (await typing.RunAsync(user, id, input.TypingStatus, c)).ToHttp())
            .Needs(Right.Reply).WithName("toggleTypingStatus").WithSummary("Shows the buyer that somebody is writing; on or off.").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        one.MapPost("update_last_seen", async (ConversationId id, SeenInput input, CurrentUser user, SeenUpTo seen, CancellationToken c) => (await seen.RunAsync(user, id, input.Seq, c)).ToHttp())
            .Needs(Right.Reply).WithName("updateLastSeen").WithSummary("Up to which message I have read.").Item();
    }

    private static void Merging(IEndpointRouteBuilder api)
    {
        api.MapPost("conversations/{id}/merge", async (ConversationId id, MergeInput input, CurrentUser user, MergeConversations merge, CancellationToken c) => (await merge.RunAsync(user, id, input.Into, c)).ToHttp())
            .Needs(Right.Merge).WithTags("conversations").WithName("mergeConversation").WithSummary("Shows it as part of another of the same buyer; nothing is moved.").Page();
        api.MapPost("merges/{id}/undo", async (Guid id, CurrentUser user, MergeConversations merge, CancellationToken c) => (await merge.UndoAsync(user, id, c)).ToHttp())
            .Needs(Right.Merge).WithTags("conversations").WithName("undoMerge").WithSummary("Makes two of it again.").Page();
        api.MapPost("bulk_actions", async (BulkInput input, CurrentUser user, BulkActions bulk, CancellationToken c) => (await bulk.RunAsync(user, input, c)).ToHttp())
            .Needs(Right.Bulk).WithTags("conversations").WithName("bulkActions").WithSummary("One action on up to 100 conversations; each is done or refused by itself.").Produces<BulkResult>().ProducesProblem(422);
    }

    private static void Later(IEndpointRouteBuilder api)
    {
        var later = api.MapGroup("scheduled_messages").WithTags("conversations");
        later.MapGet("", async ([FromQuery(Name = "conversation_id")] ConversationId? conversation, CurrentUser user, ScheduledMessages messages, CancellationToken c) => (await messages.ListAsync(user, conversation, c)).ToHttp())
            .Needs(Right.Reply).WithName("scheduledMessages").WithSummary("Replies that wait for their time or were refused: mine, or those of a conversation.").Produces<Page<ScheduledShape>>().ProducesProblem(404);
        later.MapDelete("{id}", async (Guid id, CurrentUser user, ScheduledMessages messages, CancellationToken c) => (await messages.CancelAsync(user, id, c)).ToHttp())
            .Needs(Right.Reply).WithName("cancelScheduledMessage").WithSummary("Does not send it.").Produces(204).ProducesProblem(404).ProducesProblem(409);
    }

    private static void Page(this RouteHandlerBuilder route) => route.Produces<ConversationShape>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    private static void Item(this RouteHandlerBuilder route) => route.Produces<ConversationItemShape>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
}
