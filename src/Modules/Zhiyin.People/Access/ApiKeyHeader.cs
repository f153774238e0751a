namespace Zhiyin.People.Access;

/// <summary>Where a program puts its key: <c>api_access_token: zy_…</c> (as Chatwoot has it) or <c>Authorization: Bearer zy_…</c>.</summary>
internal static class ApiKeyHeader
{
    public const string Name = "api_access_token";
    private const string Bearer = "Bearer ";

    /// <summary>The key's words, or null when there is no such header. An empty one counts: whoever sends it does not mean the cookie.</summary>
    public static string? Read(HttpContext http)
    {
        if (http.Request.Headers.TryGetValue(Name, out var words))
        {
            return words.ToString();
        }

        var authorization = http.Request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
    }
}
