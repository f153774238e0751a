using System.Text.RegularExpressions;

namespace Zhiyin.Coach.Tests.Support;

/// <summary>Numbers in a text that its sources do not hold.</summary>
internal static partial class Numbers
{
    public static IEnumerable<string> Invented(string text, string sources) => Run().Matches(text).Select(m => m.Value).Where(n => !sources.Contains(n, StringComparison.Ordinal));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Run();
}
