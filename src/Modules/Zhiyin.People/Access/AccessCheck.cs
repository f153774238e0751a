namespace Zhiyin.People.Access;

/// <summary>
/// Stands before every route: finds who asks and refuses what the route's <see cref="RouteAccess"/> does not allow. A route that says nothing is refused to everybody.
/// </summary>
internal sealed class AccessCheck(RequestDelegate next, UserFinder users)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // What is no route of ours is routing's own refusal: 404, 405 or 415.
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(http);
            return;
        }

        if (endpoint.Metadata.GetMetadata<RouteAccess>() is { Strangers: true } open)
        {
            if (open.Greets && await users.FindAsync(http, http.RequestAborted) is { MustChangePassword: false } known)
            {
                http.Features.Set(known.User);
                http.Response.Headers.CacheControl = "no-store";
            }

            await next(http);
            return;
        }

        var found = await users.FindAsync(http, http.RequestAborted);
        if (RefusalOf(endpoint.Metadata.GetMetadata<RouteAccess>(), found, endpoint.Metadata.GetMetadata<OpenWithInitialPassword>() is not null) is { } refusal)
        {
            await refusal.ToHttp().ExecuteAsync(http);
            return;
        }

        http.Features.Set(found!.User);
        // What only some may see stays out of every cache; a route that serves a file may say otherwise.
        http.Response.Headers.CacheControl = "no-store";
        await next(http);
    }

    internal static Refusal? RefusalOf(RouteAccess? access, FoundUser? found, bool openWithInitialPassword)
        => found is null ? Refusal.NotSignedIn
            : access is null ? Refusal.NotAllowed
            : found.MustChangePassword && !openWithInitialPassword ? PeopleRefusals.PasswordChangeNeeded
            : access.AnyOf.Count > 0 && !access.AnyOf.Any(found.User.Has) ? Refusal.NotAllowed
            : null;
}

/// <summary>Marks the few routes that stay open to somebody who still has the password they were given.</summary>
internal sealed record OpenWithInitialPassword;
