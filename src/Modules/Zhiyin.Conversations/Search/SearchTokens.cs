using Zhiyin.Text;

namespace Zhiyin.Conversations.Search;

/// <summary>
/// The tokens of message search, the same for both databases: of Han runs every character and every pair, of letters and digits the whole run, its letters and digits
/// apart when it mixes them, and the last 4 and 6 digits of long numbers (agents ask for «尾号1234»). Read from normalised text, so 發貨 finds 发货 and ＡＢ finds ab.
/// </summary>
public static class SearchTokens
{
    /// <summary>Longer words are cut: nobody types them, and an index entry must stay small.</summary>
    public const int LongestWord = 40;

    private const int LongNumber = 8;

    /// <summary>What a text is indexed under, each token once, in order of first appearance.</summary>
    public static IReadOnlyCollection<string> OfText(string text)
    {
        var tokens = new OrderedTokens();
        var normal = Normalizer.Normalize(text).Text;
        foreach (var run in Runs.Of(normal))
        {
            if (run.Kind == RunKind.Han)
            {
                for (var i = run.Start; i < run.End; i += Runs.Width(normal, i))
                {
                    var width = Runs.Width(normal, i);
                    tokens.Add(normal.AsSpan(i, width));
                    if (i + width < run.End)
                    {
                        tokens.Add(normal.AsSpan(i, width + Runs.Width(normal, i + width)));
                    }
                }
            }
            else
            {
                AddWord(tokens, normal.AsSpan(run.Start, run.End - run.Start));
            }
        }

        return tokens.All;
    }

    /// <summary>The tokens that a text must all be indexed under to match <paramref name="query"/>; empty when the query holds nothing to look for.</summary>
    public static IReadOnlyCollection<string> OfQuery(string query)
    {
        var tokens = new OrderedTokens();
        var normal = Normalizer.Normalize(query).Text;
        foreach (var run in Runs.Of(normal))
        {
            var first = Runs.Width(normal, run.Start);
            if (run.Kind != RunKind.Han)
            {
                tokens.Add(Cut(normal.AsSpan(run.Start, run.End - run.Start)));
            }
            else if (run.Start + first == run.End)
            {
                tokens.Add(normal.AsSpan(run.Start, first));
            }
            else
            {
                for (var i = run.Start; i + Runs.Width(normal, i) < run.End; i += Runs.Width(normal, i))
                {
                    var width = Runs.Width(normal, i);
                    tokens.Add(normal.AsSpan(i, width + Runs.Width(normal, i + width)));
                }
            }
        }

        return tokens.All;
    }

    private static void AddWord(OrderedTokens tokens, ReadOnlySpan<char> word)
    {
        tokens.Add(Cut(word));
        for (var i = 0; i < word.Length;)
        {
            var digits = char.IsDigit(word[i]);
            var end = i + 1;
            while (end < word.Length && char.IsDigit(word[end]) == digits)
            {
                end++;
            }

            var part = word[i..end];
            if (part.Length < word.Length)
            {
                tokens.Add(Cut(part));
            }

            if (digits && part.Length >= LongNumber)
            {
                tokens.Add(part[^4..]);
                tokens.Add(part[^6..]);
            }

            i = end;
        }
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word) => word.Length <= LongestWord ? word : word[..LongestWord];

    private sealed class OrderedTokens
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly List<string> _all = [];

        public IReadOnlyCollection<string> All => _all;

        public void Add(ReadOnlySpan<char> token)
        {
            if (_seen.GetAlternateLookup<ReadOnlySpan<char>>().Add(token))
            {
                _all.Add(token.ToString());
            }
        }
    }
}
