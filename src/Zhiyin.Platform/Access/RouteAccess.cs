using Microsoft.AspNetCore.Builder;

namespace Zhiyin.Platform.Access;

/// <summary>Who may call a route. Every route has one; a test fails for one without, and the access check refuses it.</summary>
public sealed record RouteAccess(IReadOnlyList<Right> AnyOf, bool Strangers, string? Why)
{
    /// <summary>A stranger may call it, and who is signed in is known to it.</summary>
    public bool Greets { get; init; }
}

/// <summary>Says it where the route is mapped.</summary>
public static class RouteAccessExtensions
{
    /// <summary>Any one of these rights.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder route, params Right[] anyOf) where TBuilder : IEndpointConventionBuilder
        => route.WithMetadata(new RouteAccess(anyOf, Strangers: false, Why: null));

    /// <summary>Everybody who is signed in.</summary>
    public static TBuilder ForSignedIn<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder
        => route.WithMetadata(new RouteAccess([], Strangers: false, Why: null));

    /// <summary>Nobody has to sign in; <paramref name="why"/> says why that is safe.</summary>
    public static TBuilder ForStrangers<TBuilder>(this TBuilder route, string why) where TBuilder : IEndpointConventionBuilder
        => route.WithMetadata(new RouteAccess([], Strangers: true, why));

    /// <summary>Nobody has to sign in, but who is gets the answer of their shop; <paramref name="why"/> says why that is safe.</summary>
    public static TBuilder ForEverybody<TBuilder>(this TBuilder route, string why) where TBuilder : IEndpointConventionBuilder
        => route.WithMetadata(new RouteAccess([], Strangers: true, why) { Greets = true });
}
