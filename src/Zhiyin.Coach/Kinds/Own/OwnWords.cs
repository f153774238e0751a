using System.Text.RegularExpressions;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>
/// What a shop's rule looks for: plain words, patterns and regular expressions, all against the normalised text. <paramref name="Spare"/> are longer phrases that are fine.
/// Regular expressions run without backtracking, so that none of them can hold up a reply.
/// </summary>
public sealed record OwnWords(OwnIndex Index, PatternSet Set, IReadOnlyList<Regex> Expressions, PatternSet? Spare)
{
    /// <summary>Hits in the draft from left to right, the spared ones left out.</summary>
    public List<TextSpan> In(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return In(Index.Draft(reply), reply.Text);
    }

    /// <summary>True when the draft's words are there but every one of them is spared.</summary>
    public bool OnlySpared(Reply reply) => In(reply).Count == 0 && (Index.Draft(reply).Has(Set) || Expressed(reply.Text).Any());

    /// <summary>The spared phrases of the draft.</summary>
    public IReadOnlyList<TextSpan> Spared(Reply reply) => Spare is null ? [] : Index.Draft(reply).All(Spare);

    /// <summary>Hits in another normalised text of the thread.</summary>
    public List<TextSpan> In(string normalized) => In(Index.Scan(normalized), normalized);

    private List<TextSpan> In(PatternHits hits, string text) => Kept([.. hits.All(Set), .. Expressed(text)], Spare is null ? [] : hits.All(Spare));

    private IEnumerable<TextSpan> Expressed(string text)
    {
        foreach (var expression in Expressions)
        {
            // Non-backtracking and bounded: a run that takes too long all the same finds nothing.
            List<TextSpan> found = [];
            try
            {
                foreach (var match in expression.EnumerateMatches(text))
                {
                    if (match.Length > 0)
                    {
                        found.Add(new TextSpan(match.Index, match.Length));
                    }
                }
            }
            catch (RegexMatchTimeoutException)
            {
                found.Clear();
            }

            foreach (var span in found)
            {
                yield return span;
            }
        }
    }

    private static List<TextSpan> Kept(List<TextSpan> hits, IReadOnlyList<TextSpan> spared)
    {
        hits.RemoveAll(h => spared.Any(s => s.Contains(h)));
        hits.Sort(static (a, b) => a.Start != b.Start ? a.Start - b.Start : b.Length - a.Length);
        for (var i = hits.Count - 1; i > 0; i--)
        {
            if (hits[i - 1].Contains(hits[i]) || hits[i - 1].Overlaps(hits[i]))
            {
                hits.RemoveAt(i);
            }
        }

        return hits;
    }
}
