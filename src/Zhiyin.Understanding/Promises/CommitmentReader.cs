using System.Collections.Immutable;
using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Text.Times;

namespace Zhiyin.Understanding.Promises;

/// <summary>Finds what an agent's text promises and when it is due (CONTRACT.md §4; handbook ).</summary>
public static class CommitmentReader
{
    /// <summary>The promises of <paramref name="text"/>, sent at <paramref name="at"/> (null: every due time is null), in the order of the text.</summary>
    public static ImmutableArray<Commitment> Read(string text, DateTimeOffset? at) => Read(Normalizer.Normalize(text), at, WorkCalendar.Default);

    /// <summary>The promises of a normalised text by the working days and the clock of <paramref name="calendar"/>; spans are in the original.</summary>
    public static ImmutableArray<Commitment> Read(NormalizedText normalized, DateTimeOffset? at, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(normalized);
        var text = normalized.Text;
        var found = PromiseScan.Run(text);
        if (found.Count == 0)
        {
            return [];
        }

        PromiseMerger.Merge(found);
        var commitments = ImmutableArray.CreateBuilder<Commitment>(found.Count);
        foreach (var candidate in found)
        {
            var due = at is { } sent ? candidate.Rule.Due(sent, calendar) : null;
            var words = candidate.Time?.Span.Of(text).ToString();
            commitments.Add(new Commitment(normalized.ToOriginal(TextSpan.FromTo(candidate.Start, candidate.End)), candidate.Kind, due, words));
        }

        return commitments.ToImmutable();
    }
}
