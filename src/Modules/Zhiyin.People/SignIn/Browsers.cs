namespace Zhiyin.People.SignIn;

/// <summary>A short name of a browser for the list of sessions: enough to recognise one's own, too little to track anybody.</summary>
internal static class Browsers
{
    private static readonly (string Mark, string Name)[] s_browsers =
        [("MicroMessenger", "WeChat"), ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] s_systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string NameOf(string? agent)
    {
        var browser = First(s_browsers, agent);
        var system = First(s_systems, agent);
        return (browser, system) switch
        {
            (null, null) => "",
            (null, _) => system!,
            (_, null) => browser,
            _ => $"{browser} · {system}",
        };
    }

    private static string? First((string Mark, string Name)[] names, string? agent)
        => names.Where(n => agent?.Contains(n.Mark, StringComparison.Ordinal) == true).Select(n => n.Name).FirstOrDefault();
}
