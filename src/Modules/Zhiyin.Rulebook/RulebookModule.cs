using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Live;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Paging;
using Zhiyin.Rulebook.Alarms;
using Zhiyin.Rulebook.Book;
using Zhiyin.Rulebook.Hits;
using Zhiyin.Rulebook.Own;

namespace Zhiyin.Rulebook;

/// <summary>Rule book: what a shop has settled about the coach, and the reports that a rule was wrong.</summary>
public static class RulebookModule
{
    public static void AddRulebook(this IServiceCollection services)
    {
        services.AddSingleton<ITableMap, RulebookTables>();
        services.AddSingleton<ShopCoaches>();
        services.AddSingleton<INodeListener>(p => p.GetRequiredService<ShopCoaches>());
        services.AddSingleton<RuleHits>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<RuleHits>());
        services.AddSingleton<IEventConsumer, ForgetErased>();
        services.AddSingleton<ShowRulebook>();
        services.AddSingleton<ChangeRulebook>();
        services.AddSingleton<ShowOwnRules>();
        services.AddSingleton<ChangeOwnRules>();
        services.AddSingleton<TryOwnRules>();
        services.AddSingleton<ReportAlarm>();
        services.AddSingleton<ListAlarms>();
        services.AddSingleton<DecideAlarm>();
        services.AddSingleton<RunAlarmTests>();
    }

    /// <summary>Routes under <c>/api/v1</c>.</summary>
    public static void MapRulebook(this IEndpointRouteBuilder api)
    {
        var book = api.MapGroup("rulebook").WithTags("rulebook");
        book.MapGet("", async (CurrentUser user, ShowRulebook show, CancellationToken c) => TypedResults.Ok(await show.RunAsync(user, c)))
            .Needs(Right.RulebookDecide, Right.RulebookManage).WithName("rulebook").WithSummary("The shop's rule book: every rule with its severity, hits and false alarms.").Produces<RulebookShape>();
        book.MapPatch("", async (CurrentUser user, RulebookChange change, ChangeRulebook edit, CancellationToken c) => (await edit.RunAsync(user, change, c)).ToHttp())
            .Needs(Right.RulebookManage).WithName("changeRulebook").WithSummary("A new version, in force at once. What blocks replies cannot be lowered.").Produces<RulebookShape>().ProducesProblem(422);
        book.MapGet("tests", async (CurrentUser user, RunAlarmTests run, CancellationToken c) => TypedResults.Ok(await run.RunAsync(user, c)))
            .Needs(Right.RulebookDecide, Right.RulebookManage).WithName("rulebookTests").WithSummary("Accepted false alarms, reviewed again.").Produces<IReadOnlyList<AlarmTest>>();

        var own = book.MapGroup("own");
        own.MapGet("", async (CurrentUser user, ShowOwnRules show, CancellationToken c) => TypedResults.Ok(await show.RunAsync(user, c)))
            .Needs(Right.RulebookDecide, Right.RulebookManage).WithName("ownRules").WithSummary("The shop's own rules in force, as written (YAML).").Produces<OwnRulesShape>();
        own.MapPut("", async (CurrentUser user, OwnRulesInput input, ChangeOwnRules change, CancellationToken c) => (await change.RunAsync(user, input, c)).ToHttp())
            .Needs(Right.RulebookManage).WithName("changeOwnRules").WithSummary("New own rules, in force at once. Refused with line and reason when a rule does not hold its examples.").Produces<OwnRulesShape>().ProducesProblem(409).ProducesProblem(422);
        own.MapPost("check", (OwnSourceInput input) => TypedResults.Ok(ShowOwnRules.Check(input.Source)))
            .Needs(Right.RulebookDecide, Right.RulebookManage).WithName("checkOwnRules").WithSummary("Reads own rules and runs their examples; stores nothing.").Produces<OwnCheckShape>();
        own.MapPost("try", async (CurrentUser user, OwnTrialInput input, TryOwnRules trial, CancellationToken c) => (await trial.RunAsync(user, input, c)).ToHttp())
            .Needs(Right.RulebookManage).WithName("tryOwnRules").WithSummary("How many of the newest replies own rules would have marked, with samples; stores nothing.").Produces<OwnTrialShape>().ProducesProblem(422);
        own.MapGet("history", async (CurrentUser user, ShowOwnRules show, CancellationToken c) => TypedResults.Ok(await show.HistoryAsync(user, c)))
            .Needs(Right.RulebookDecide, Right.RulebookManage).WithName("ownRulesHistory").WithSummary("Revisions of the own rules, the newest first.").Produces<IReadOnlyList<OwnRevisionShape>>();
        own.MapGet("history/{revision:int}", async (CurrentUser user, int revision, ShowOwnRules show, CancellationToken c) => (await show.SourceAsync(user, revision, c)).ToHttp())
            .Needs(Right.RulebookDecide, Right.RulebookManage).WithName("ownRulesRevision").WithSummary("One revision as written.").Produces<OwnSourceInput>().ProducesProblem(404);

        var alarms = api.MapGroup("false_alarms").WithTags("rulebook");
        alarms.MapPost("", async (CurrentUser user, AlarmInput input, ReportAlarm report, CancellationToken c) => (await report.RunAsync(user, input, c)).ToHttp(a => TypedResults.Created($"/api/v1/false_alarms/{a.Id}", a)))
            .Needs(Right.Reply).WithName("reportFalseAlarm").WithSummary("Says that a finding is wrong.").Produces<AlarmShape>(201).ProducesProblem(404).ProducesProblem(422);
        alarms.MapGet("", async (CurrentUser user, string? status, int? limit, string? cursor, ListAlarms list, CancellationToken c) => TypedResults.Ok(await list.RunAsync(user, StatusOf(status), new PageAsk(limit, cursor), c)))
            .Needs(Right.RulebookDecide).WithName("falseAlarms").WithSummary("Reported false alarms: ?status=open|accepted|declined.").Produces<Page<AlarmShape>>();
        alarms.MapPost("{id:guid}/decide", async (CurrentUser user, Guid id, AlarmDecision decision, DecideAlarm decide, CancellationToken c) => (await decide.RunAsync(user, id, decision, c)).ToHttp())
            .Needs(Right.RulebookDecide).WithName("decideFalseAlarm").WithSummary("Accepts it, which spares the phrase or the rule in this shop, or declines it.").Produces<AlarmShape>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static AlarmStatus? StatusOf(string? word) => word switch
    {
        "open" => AlarmStatus.Open,
        "accepted" => AlarmStatus.Accepted,
        "declined" => AlarmStatus.Declined,
        _ => null,
    };
}
