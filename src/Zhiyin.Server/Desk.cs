using Zhiyin.Assist;
using Zhiyin.Conversations;
using Zhiyin.Knowledge;
using Zhiyin.People;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Secrets;
using Zhiyin.Rulebook;
using Zhiyin.Server.Api;
using Zhiyin.Server.Cluster;
using Zhiyin.Server.Demo;
using Zhiyin.Server.Http;
using Zhiyin.Server.Operations;
using Zhiyin.Server.Pages;
using Zhiyin.Storage;

namespace Zhiyin.Server;

/// <summary>The desk: one process that serves the pages of web/desk and the API they and others use (CONTRACT.md §1–§2).</summary>
public static class Desk
{
    /// <summary>
    /// Builds the desk without starting it. <paramref name="args"/> are the options of <c>zhiyin serve</c> (<c>--urls http://127.0.0.1:5280</c>, <c>--pages DIR</c>,
    /// see <see cref="DeskSettings"/>); <paramref name="configure"/> lets a test put its own host under it.
    /// </summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // Watching the settings files means watching the folder they are in, and the database beside them writes thousands of times a second.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        var settings = DeskSettings.From(builder.Configuration);

        builder.AddQuietLogs();
        builder.AddListening(settings);
        builder.AddProblems();
        builder.AddLimits(settings);
        builder.AddCompression();
        builder.AddApiDescription();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<KeptReports>();
        builder.Services.AddSingleton<CoachOf>();
        builder.Services.AddStorage(settings.Data, settings.Database);
        builder.Services.AddPeople(new PeopleSettings { MakesOwner = settings.FirstOwner });
        builder.Services.AddConversations();
        builder.Services.AddKnowledge();
        builder.Services.AddConversationFacts();
        builder.Services.AddRulebook();
        builder.Services.AddAssist();
        builder.AddDemo(settings);
        if (settings.MasterKey is { } keyFile)
        {
            builder.Services.AddSingleton(_ => MasterKey.AtPath(keyFile));
        }

        builder.AddCluster(settings);
        builder.AddReadiness();
        builder.AddTelemetry();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseProxies(settings);
        app.UseProblems();
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UseSameOrigin();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAccessCheck();
        app.UseWebSockets();

        app.MapHealth();
        app.MapReadiness();
        app.MapApiDescription();
        var api = app.MapGroup("/api/v1");
        var open = api.MapGroup("").ForEverybody("the coach judges the words it is given and reads nothing stored but the rules of who is signed in");
        open.MapReading();
        open.MapRules();
        open.MapFiles();
        api.MapQuickReplyFiles();
        api.MapPeople();
        api.MapConversations();
        api.MapKnowledge();
        api.MapDemo(settings);
        api.MapConversationFacts();
        api.MapPromotionTrial();
        api.MapKnowledgeFiles();
        api.MapRulebook();
        api.MapAssist();
        app.MapConversationsLive();
        app.MapWidgetPages(settings);
        app.MapPages(settings);
        return app;
    }
}
