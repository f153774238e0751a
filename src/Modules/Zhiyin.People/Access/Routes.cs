namespace Zhiyin.People.Access;

/// <summary>Short words for what a route says of itself in docs/openapi.json.</summary>
internal static class Routes
{
    /// <summary>200 with a body.</summary>
    public static RouteHandlerBuilder Says<T>(this RouteHandlerBuilder route, string summary) => route.Produces<T>().Refuses(summary);

    /// <summary>201 with a body.</summary>
    public static RouteHandlerBuilder Makes<T>(this RouteHandlerBuilder route, string summary) => route.Produces<T>(StatusCodes.Status201Created).Refuses(summary);

    /// <summary>204.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder route, string summary) => route.Produces(StatusCodes.Status204NoContent).Refuses(summary);

    public static RouteHandlerBuilder EvenWithInitialPassword(this RouteHandlerBuilder route) => route.WithMetadata(new OpenWithInitialPassword());

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, string summary)
        => route.WithSummary(summary).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
}
