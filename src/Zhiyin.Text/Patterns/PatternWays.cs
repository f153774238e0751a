namespace Zhiyin.Text.Patterns;

/// <summary>Takes digits out of groups: literal alternatives are looked up together, a run of digits is a part of its own.</summary>
internal static class PatternWays
{
    /// <summary>The patterns without digits in groups that <paramref name="pattern"/> stands for; itself when it has none, or when its brackets do not match.</summary>
    public static IEnumerable<string> Of(string pattern)
    {
        if (Group(pattern) is not var (open, close))
        {
            return [pattern];
        }

        var optional = close + 1 < pattern.Length && pattern[close + 1] == '?';
        var (before, after) = (pattern[..open], pattern[(close + (optional ? 2 : 1))..]);
        var plain = new List<string>();
        var ways = new List<string>();
        foreach (var alternative in Alternatives(pattern[(open + 1)..close]))
        {
            if (alternative.Contains('#', StringComparison.Ordinal))
            {
                ways.Add(alternative);
            }
            else
            {
                plain.Add(alternative);
            }
        }

        if (plain.Count > 0)
        {
            ways.Add($"({string.Join('|', plain)}){(optional ? "?" : "")}");
        }
        else if (optional)
        {
            ways.Add("");
        }

        return ways.SelectMany(way => Of(before + way + after));
    }

    // The first group, not within another, that holds digits.
    private static (int Open, int Close)? Group(string pattern)
    {
        var depth = 0;
        var open = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '(' && depth++ == 0)
            {
                open = i;
            }
            else if (pattern[i] == ')' && --depth == 0 && pattern.AsSpan(open, i - open).Contains('#'))
            {
                return (open, i);
            }
        }

        return null;
    }

    private static IEnumerable<string> Alternatives(string group)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < group.Length; i++)
        {
            depth += group[i] == '(' ? 1 : group[i] == ')' ? -1 : 0;
            if (group[i] == '|' && depth == 0)
            {
                yield return group[start..i];
                start = i + 1;
            }
        }

        yield return group[start..];
    }
}
