using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>A draft beside facts, reviewed: what the fact rules say to it.</summary>
internal static class FactClaims
{
    /// <summary>The findings of the fact categories at warning or above, as «category: words», each once.</summary>
    public static List<string> Of(string facts, string draft, string buyer = "在吗", string? at = null)
        => [.. Drafts.Review(new Example(draft, Thread: $"买家: {buyer}", Facts: facts, At: at)).Findings
            .Where(f => f.Severity > Severity.Hint && f.Category.Code.StartsWith("fact.", StringComparison.Ordinal))
            .Select(f => $"{f.Category.Code}: {f.Span.Of(draft)}").Distinct(StringComparer.Ordinal)];
}
