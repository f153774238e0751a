using Zhiyin.Text;
using Zhiyin.Text.Times;

namespace Zhiyin.Understanding.Promises;

/// <summary>A verb that promises, with the time it was found to have; merged and turned into a <see cref="Commitment"/> at the end.</summary>
internal sealed class PromiseCandidate
{
    public required int Sentence { get; init; }

    public required int Clause { get; init; }

    public required PromiseVerb Verb { get; init; }

    public required CommitmentKind Kind { get; set; }

    /// <summary>Where the words of the promise begin and end.</summary>
    public required int Start { get; set; }

    public required int End { get; set; }

    public required int VerbStart { get; init; }

    public TimeExpression? Time { get; set; }

    /// <summary>True when an event that is yet to happen starts the clock.</summary>
    public bool WaitsForEvent { get; set; }

    public bool IsCheck => Verb.Any(VerbTraits.Check) && Kind == CommitmentKind.Verify;

    public bool IsStep => Verb.Any(VerbTraits.Step);

    public bool IsHold => Verb.Any(VerbTraits.Hold);

    public bool IsGeneric => Verb.Any(VerbTraits.Generic) && Kind == CommitmentKind.Other;

    public bool HasClock => Time is { IsConcrete: true };

    public DueRule Rule => Time is null || (WaitsForEvent && (Time.Kind == TimeKind.Length || Time.IsRelative)) ? DueRule.None.Instance : Time.Rule;

    /// <summary>Takes a time and stretches the span over it.</summary>
    public void Take(TimeExpression time, bool waits)
    {
        Time = time;
        WaitsForEvent |= waits;
        Cover(time.Span);
    }

    public void Cover(TextSpan span)
    {
        Start = Math.Min(Start, span.Start);
        End = Math.Max(End, span.End);
    }
}
