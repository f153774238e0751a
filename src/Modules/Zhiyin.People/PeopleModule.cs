using Zhiyin.People.Access;
using Zhiyin.People.Audit;

namespace Zhiyin.People;

/// <summary>People: shops, agents, roles, sign-in, API keys, audit.</summary>
public static class PeopleModule
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<ITableMap, PeopleTables>();
        services.AddSingleton<AuditLog>();
    }

    /// <summary>Who asks, and may they? After routing, before every handler.</summary>
    public static void UseAccessCheck(this IApplicationBuilder app) => app.UseMiddleware<AccessCheck>();

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
    }
}
