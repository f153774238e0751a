namespace Zhiyin.People.Access;

/// <summary>For routes about the person: an API key is refused.</summary>
internal static class SessionOnly
{
    public static RouteHandlerBuilder ForPersons(this RouteHandlerBuilder route)
        => route.ForSignedIn().AddEndpointFilter(async (context, next)
            => CurrentUser.Of(context.HttpContext) is { Session: not null } ? await next(context) : PeopleRefusals.SessionNeeded.ToHttp());
}
