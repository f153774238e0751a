namespace Zhiyin.People.SignIn;

/// <summary>The browser's half of a session. Scripts cannot read it, other sites' forms do not send it.</summary>
internal static class SessionCookie
{
    /// <summary>The hash of the token that came with the request; null without one that could be ours.</summary>
    public static byte[]? Read(HttpContext http) => SessionToken.HashOf(http.Request.Cookies[SessionToken.Cookie]);

    public static void Write(HttpContext http, string token)
        => http.Response.Cookies.Append(SessionToken.Cookie, token, Options(http, SessionLife.Whole));

    public static void Remove(HttpContext http) => http.Response.Cookies.Delete(SessionToken.Cookie, Options(http, age: null));

    private static CookieOptions Options(HttpContext http, TimeSpan? age)
        => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", MaxAge = age, IsEssential = true };
}
