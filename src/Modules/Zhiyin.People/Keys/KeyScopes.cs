namespace Zhiyin.People.Keys;

/// <summary>Scopes as stored: wire names of rights, separated by blanks. A name this version does not know gives nothing.</summary>
internal static class KeyScopes
{
    public static string Write(IEnumerable<Right> rights) => string.Join(' ', rights.Distinct().Select(r => r.Wire()).Order(StringComparer.Ordinal));

    public static IReadOnlySet<Right> Read(string scopes)
    {
        var rights = new HashSet<Right>();
        foreach (var name in scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (RightNames.TryParse(name, out var right))
            {
                rights.Add(right);
            }
        }

        return rights;
    }
}
