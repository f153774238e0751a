namespace Zhiyin.Conversations.Inboxes;

/// <summary>The sites that may show the widget: scheme, host and port, or <c>https://*.example.com</c> for every host below.</summary>
public static class InboxOrigins
{
    /// <summary>Most sites of one inbox.</summary>
    public const int Most = 50;

    /// <summary>The origin as browsers send it; null when <paramref name="text"/> is none.</summary>
    public static string? Read(string? text)
    {
        var written = (text ?? "").Trim();
        var wild = written.Contains("://*.", StringComparison.Ordinal);
        return Uri.TryCreate(wild ? written.Replace("://*.", "://", StringComparison.Ordinal) : written, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 && uri.Host.Length > 0
                ? $"{uri.Scheme}://{(wild ? "*." : "")}{uri.IdnHost}{(uri.IsDefaultPort ? "" : ":" + uri.Port)}"
                : null;
    }

    /// <summary>True when <paramref name="origin"/> (a browser's Origin header) may show the widget; an empty list allows any.</summary>
    public static bool Allows(string stored, string? origin)
    {
        var allowed = stored.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (allowed.Length == 0)
        {
            return true;
        }

        return Read(origin) is { } asked && allowed.Any(a => a == asked || IsBelow(asked, a));
    }

    private static bool IsBelow(string origin, string allowed)
    {
        var star = allowed.IndexOf("://*.", StringComparison.Ordinal);
        return star >= 0 && origin.StartsWith(allowed[..(star + 3)], StringComparison.Ordinal) && origin.EndsWith(allowed[(star + 4)..], StringComparison.Ordinal)
            && origin.Length > allowed.Length - 1;
    }
}
