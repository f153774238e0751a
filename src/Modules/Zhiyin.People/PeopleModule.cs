using Zhiyin.People.Access;
using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.Idempotency;
using Zhiyin.People.Keys;
using Zhiyin.People.Profile;
using Zhiyin.People.Shops;
using Zhiyin.People.SignIn;
using Zhiyin.People.Start;
using Zhiyin.People.Teams;
using Zhiyin.Platform.Paging;

namespace Zhiyin.People;

/// <summary>People: shops, agents, roles, sign-in, API keys, audit.</summary>
public static class PeopleModule
{
    public static void AddPeople(this IServiceCollection services, PeopleSettings settings)
    {
        services.AddSingleton<ITableMap, PeopleTables>();
        services.AddSingleton(settings);
        services.AddSingleton<AuditLog>();
        services.AddSingleton<UserFinder>();
        services.AddSingleton<SignInWatch>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<SignInGuard>();
        services.AddSingleton<TwoFactor>();
        services.AddSingleton<OwnPassword>();
        services.AddSingleton<StartSession>();
        services.AddSingleton(provider => new OwnerReset(
            provider.GetRequiredService<Store>(), provider.GetRequiredService<Passwords>(), provider.GetRequiredService<AuditLog>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<FirstStart>();
        services.AddHostedService<Housekeeping>();
    }

    /// <summary>Who asks, and may they? After routing, before every handler.</summary>
    public static void UseAccessCheck(this IApplicationBuilder app)
    {
        app.UseMiddleware<AccessCheck>();
        app.UseMiddleware<RepeatedRequests>();
    }

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("auth");
        auth.MapPost("/sign_in", StartSession.HandleAsync).ForStrangers("this is where strangers become known").RequireRateLimiting(SignInRate).Says<Me>("Signs in: 401 bad_credentials, code_needed or bad_code; 423 locked.");
        auth.MapPost("/sign_out", EndSession.HandleAsync).ForStrangers("ends only the session whose cookie is shown").Says("Signs this browser out.");

        var profile = api.MapGroup("/profile").WithTags("profile");
        profile.MapGet("", ShowProfile.HandleAsync).ForSignedIn().EvenWithInitialPassword().Says<Me>("Who is signed in.");
        profile.MapPatch("", ChangeProfile.HandleAsync).ForPersons().Says<Me>("Changes one's own names.");
        profile.MapPut("/presence", SetOwnPresence.HandleAsync).ForSignedIn().Says<Me>("Sets one's own presence.");
        profile.MapPost("/password", ChangePassword.HandleAsync).ForPersons().EvenWithInitialPassword().Says("Changes one's own password; other browsers are signed out.");
        profile.MapPost("/two_factor", BeginTwoFactor.HandleAsync).ForPersons().Says<Enrolment>("A new secret for an authenticator app.");
        profile.MapPost("/two_factor/confirm", ConfirmTwoFactor.HandleAsync).ForPersons().Says<RecoveryCodesView>("Switches the second factor on.");
        profile.MapDelete("/two_factor", RemoveTwoFactor.HandleAsync).ForPersons().Says("Switches the second factor off.");
        profile.MapGet("/sessions", ListSessions.HandleAsync).ForPersons().Says<Page<SessionView>>("One's own signed-in browsers.");
        profile.MapDelete("/sessions/{id:guid}", EndOneSession.HandleAsync).ForPersons().Says("Signs one of them out.");

        var agents = api.MapGroup("/agents").WithTags("agents");
        agents.MapGet("", ListAgents.HandleAsync).ForSignedIn().Says<Page<AgentView>>("The colleagues of the shop.");
        agents.MapPost("", AddAgent.HandleAsync).Needs(Right.AgentsManage).Makes<AgentView>("Adds an agent; the password is in this answer only.");
        agents.MapPatch("/{id}", ChangeAgent.HandleAsync).Needs(Right.AgentsManage).Says<AgentView>("Changes an agent.");
        agents.MapPost("/{id}/reset_password", ResetAgentPassword.HandleAsync).Needs(Right.AgentsManage).Says<PasswordView>("A new password, shown once.");
        agents.MapPut("/{id}/presence", SetPresence.HandleAsync).Needs(Right.WatchTeam).Says("Sets the presence of an agent.");

        var teams = api.MapGroup("/teams").WithTags("teams");
        teams.MapGet("", ListTeams.HandleAsync).ForSignedIn().Says<Page<TeamView>>("The skill groups of the shop.");
        teams.MapPost("", AddTeam.HandleAsync).Needs(Right.AgentsManage).Makes<TeamView>("Adds a skill group.");
        teams.MapPatch("/{id}", ChangeTeam.HandleAsync).Needs(Right.AgentsManage).Says<TeamView>("Changes a skill group.");
        teams.MapDelete("/{id}", RemoveTeam.HandleAsync).Needs(Right.AgentsManage).Says("Removes a skill group.");

        var keys = api.MapGroup("/api_keys").WithTags("api_keys");
        keys.MapGet("", ListKeys.HandleAsync).Needs(Right.KeysManage).Says<Page<KeyView>>("The API keys of the shop.");
        keys.MapPost("", AddKey.HandleAsync).Needs(Right.KeysManage).Makes<KeyView>("Makes an API key; the secret is in this answer only.");
        keys.MapDelete("/{id:guid}", RevokeKey.HandleAsync).Needs(Right.KeysManage).Says("Revokes an API key.");

        api.MapGet("/audit", ReadAudit.HandleAsync).Needs(Right.AuditRead).WithTags("audit").Says<Page<AuditView>>("Who did what, the newest first.");
        api.MapGet("/shop", ShowShop.HandleAsync).ForSignedIn().WithTags("shop").Says<ShopView>("The shop and its settings.");
        api.MapPatch("/shop", ChangeShop.HandleAsync).Needs(Right.ShopManage).WithTags("shop").Says<ShopView>("Changes the shop's settings.");
    }

    /// <summary>The server's rate limit for trying passwords; it is defined where all limits are.</summary>
    public const string SignInRate = "sign-in";
}
