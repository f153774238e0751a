using System.Collections.Immutable;
using Zhiyin.Text;
using Zhiyin.Understanding.Intents;

namespace Zhiyin.Understanding.Threads;

/// <summary>Turns spans of a merged turn (<see cref="BuyerTurn.Text"/>) into evidence: bubble and span of its original text.</summary>
internal static class TurnEvidence
{
    public static ImmutableArray<Evidence> Of(BuyerTurn turn, IReadOnlyList<TextSpan> spans)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>(spans.Count);
        foreach (var span in spans)
        {
            var start = 0;
            for (var b = 0; b < turn.Bubbles.Length; b++)
            {
                var bubble = turn.Bubbles[b];
                var from = Math.Max(span.Start, start);
                var to = Math.Min(span.End, start + bubble.Text.Length);
                if (from < to)
                {
                    evidence.Add(new Evidence(turn.Turns[b], bubble.Normalized.ToOriginal(TextSpan.FromTo(from - start, to - start))));
                }

                start += bubble.Text.Length + 1;
            }
        }

        return evidence.DrainToImmutable();
    }
}
