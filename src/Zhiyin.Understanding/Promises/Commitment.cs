using Zhiyin.Text;

namespace Zhiyin.Understanding.Promises;

/// <summary>The kinds of promise of CONTRACT.md §4; JSON names are lower case.</summary>
public enum CommitmentKind
{
    Reply,
    Callback,
    Ship,
    Resend,
    Refund,
    Repair,
    Verify,
    Other,
}

/// <summary>A future act of the shop towards this buyer's matter; the span is in the original text; <paramref name="Due"/> null when no clock can be started (CONTRACT.md §4).</summary>
public sealed record Commitment(TextSpan Span, CommitmentKind Kind, DateTimeOffset? Due, string? DueWords);
