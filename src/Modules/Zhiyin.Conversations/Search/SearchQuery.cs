using Zhiyin.Text;

namespace Zhiyin.Conversations.Search;

/// <summary>What a query finds in one text: the stretches to mark (UTF-16 units of the text as stored) and how well it fits, higher being better.</summary>
public sealed record SearchMatch(IReadOnlyList<TextSpan> Marks, double Fit);

/// <summary>
/// Decides, in our own code and so alike for both databases, whether a text that holds the query's tokens really matches: each word of the query must stand in it in one
/// piece. Ranks by how often and in how short a text the words stand, and by age.
/// </summary>
public sealed class SearchQuery
{
    private const int MostMarks = 20;
    private static readonly TimeSpan s_halfLife = TimeSpan.FromDays(30);

    private readonly List<(string Text, RunKind Kind)> _words = [];

    private SearchQuery(string query)
    {
        var normal = Normalizer.Normalize(query).Text;
        foreach (var run in Runs.Of(normal))
        {
            var word = (normal[run.Start..run.End], run.Kind);
            if (!_words.Contains(word))
            {
                _words.Add(word);
            }
        }

        Tokens = SearchTokens.OfQuery(query);
    }

    /// <summary>The tokens that a matching text must all be indexed under.</summary>
    public IReadOnlyCollection<string> Tokens { get; }

    /// <summary>Reads a query; null when it holds nothing to look for.</summary>
    public static SearchQuery? Read(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var read = new SearchQuery(query);
        return read._words.Count == 0 ? null : read;
    }

    /// <summary>Null when some word of the query does not stand in the text.</summary>
    public SearchMatch? Match(string text)
    {
        var normalized = Normalizer.Normalize(text);
        var marks = new List<TextSpan>();
        var fit = 0.0;
        foreach (var (word, kind) in _words)
        {
            var count = 0;
            foreach (var at in Places(normalized.Text, word, kind))
            {
                count++;
                if (marks.Count < MostMarks)
                {
                    marks.Add(normalized.ToOriginal(new TextSpan(at, word.Length)));
                }
            }

            if (count == 0)
            {
                return null;
            }

            fit += Math.Log2(1 + count) / (1 + normalized.Text.Length / 200.0);
        }

        return new SearchMatch(Merged(marks), fit / _words.Count);
    }

    /// <summary>
    /// The place of a match in the list, greatest first. Age halves a match's weight every 30 days; as a logarithm that is a sum, so the order of two matches never
    /// changes as time goes by and a page's cursor stays good.
    /// </summary>
    public static double Rank(SearchMatch match, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(match);
        return Math.Log2(match.Fit) + (at.ToUnixTimeMilliseconds() / s_halfLife.TotalMilliseconds);
    }

    // Han words stand anywhere; a Latin word or a number only where the index has it as a token of its own.
    private static IEnumerable<int> Places(string text, string word, RunKind kind)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            if (kind == RunKind.Han || IsToken(text, at, at + word.Length))
            {
                yield return at;
            }
        }
    }

    private static bool IsToken(string text, int start, int end)
    {
        var (from, to) = (start, end);
        while (from > 0 && Runs.KindAt(text, from - 1) == RunKind.Word)
        {
            from--;
        }

        while (to < text.Length && Runs.KindAt(text, to) == RunKind.Word)
        {
            to++;
        }

        return SearchTokens.OfText(text[from..to]).Contains(text[start..Math.Min(end, start + SearchTokens.LongestWord)], StringComparer.Ordinal)
            && (end == to || !(char.IsDigit(text[end - 1]) && char.IsDigit(text[end])))
            && (from == start || !(char.IsLetter(text[start - 1]) && char.IsLetter(text[start])));
    }

    private static List<TextSpan> Merged(List<TextSpan> marks)
    {
        var merged = new List<TextSpan>(marks.Count);
        foreach (var mark in marks.OrderBy(m => m.Start))
        {
            if (merged.Count > 0 && mark.Start <= merged[^1].End)
            {
                merged[^1] = TextSpan.FromTo(merged[^1].Start, Math.Max(merged[^1].End, mark.End));
            }
            else
            {
                merged.Add(mark);
            }
        }

        return merged;
    }
}
