using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Rulebook.Alarms;

/// <summary>A draft with personal data blotted out, and where a marked place lies in it then.</summary>
internal static class MaskedDraft
{
    /// <summary>The masked draft and the place; a place inside blotted words becomes those words whole. Pure.</summary>
    public static (string Draft, int Start, int Length) Of(string draft, int start, int length)
    {
        var (from, to) = (start, start + length);
        var (shiftStart, shiftEnd) = (0, 0);
        foreach (var found in Masking.Read(draft))
        {
            var grows = found.Mask.Length - found.Span.Length;
            if (found.Span.End <= start)
            {
                shiftStart += grows;
            }
            else if (found.Span.Start < start)
            {
                from = found.Span.Start;
            }

            if (found.Span.End <= start + length)
            {
                shiftEnd += grows;
            }
            else if (found.Span.Start < start + length)
            {
                to = found.Span.End;
                shiftEnd += grows;
            }
        }

        return (Masking.Mask(draft).Text, from + shiftStart, to + shiftEnd - from - shiftStart);
    }
}
