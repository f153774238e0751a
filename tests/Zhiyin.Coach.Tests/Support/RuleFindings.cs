using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Tests.Support;

/// <summary>What one rule says to a draft.</summary>
internal static class RuleFindings
{
    /// <summary>The words that the rule <paramref name="id"/> marks, at <paramref name="from"/> or above.</summary>
    public static List<string> Of(string id, string draft, string? buyer = null, string? facts = null, string? at = null, Severity from = Severity.Warning)
        => [.. Drafts.Review(new Example(draft, Thread: buyer is null ? null : $"买家: {buyer}", Facts: facts, At: at)).Findings
            .Where(f => f.Rule.Id == id && f.Severity >= from)
            .Select(f => f.Span.Of(draft).ToString())];
}
