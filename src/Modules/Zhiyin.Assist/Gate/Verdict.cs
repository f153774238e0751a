using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Engine;
using Zhiyin.Conversations.Messages;

namespace Zhiyin.Assist.Gate;

/// <summary>What findings mean for sending (handbook §4.0): what blocks is refused, any other error asks once, the rest passes.</summary>
internal static class Verdict
{
    public static GateVerdict Of(IReadOnlyList<Finding> findings)
        => findings.Any(f => f.Blocks) ? GateVerdict.Refuse : findings.Any(f => f.Severity == Severity.Error) ? GateVerdict.Ask : GateVerdict.Pass;

    /// <summary>The reasons to show: what blocks, or else the errors.</summary>
    public static IReadOnlyList<GateFinding> Reasons(IReadOnlyList<Finding> findings, GateVerdict verdict) => verdict switch
    {
        GateVerdict.Refuse => [.. findings.Where(f => f.Blocks).Select(Reason)],
        GateVerdict.Ask => [.. findings.Where(f => f.Severity == Severity.Error).Select(Reason)],
        _ => [],
    };

    private static GateFinding Reason(Finding finding)
        => new(finding.Rule.Id, ReviewJson.SeverityName(finding.Severity), finding.Message, finding.Span.Start, finding.Span.Length, finding.Better);
}
