using Zhiyin.Text;

namespace Zhiyin.Knowledge.Search;

/// <summary>A token to ask for, with how much a hit of it is worth; not asked for when some entry is indexed under <paramref name="Unless"/>: then nothing is mistyped there.</summary>
internal readonly record struct AskedToken(string Token, double Weight, string? Unless = null);

/// <summary>
/// The tokens of knowledge search, the same for both databases. Of names: Han characters and pairs, words with their beginnings and themselves less one letter (~, for typing errors),
/// sounds of pairs (=) and first letters of sounds ('). Of what an entry says: pairs and words (.). Read from normalised text.
/// </summary>
internal static class EntryTokens
{
    private const int LongestWord = 24;
    private const int LongestExtract = 400;
    private const int LongestQuery = 60;

    /// <summary>What an entry is indexed under.</summary>
    public static IReadOnlyCollection<string> Of(string title, string names, string extract)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend(title))
        {
            foreach (var run in TokenRuns.Of(Normalizer.Normalize(name).Text))
            {
                AddName(tokens, run);
            }
        }

        foreach (var run in TokenRuns.Of(Normalizer.Normalize(extract.Length > LongestExtract ? extract[..LongestExtract] : extract).Text))
        {
            if (run.IsHan)
            {
                for (var i = 0; i + 1 < run.Text.Length; i++)
                {
                    tokens.Add(string.Concat(".", run.Text.AsSpan(i, 2)));
                }
            }
            else
            {
                tokens.Add("." + Cut(run.Text));
            }
        }

        return tokens;
    }

    /// <summary>What to ask for; a token stands once, with its highest weight.</summary>
    public static IReadOnlyList<AskedToken> OfQuery(string query)
    {
        var asked = new Dictionary<string, AskedToken>(StringComparer.Ordinal);
        var normal = Normalizer.Normalize(query.Length > LongestQuery ? query[..LongestQuery] : query).Text;
        foreach (var run in TokenRuns.Of(normal))
        {
            if (run.IsHan)
            {
                AskHan(asked, run.Text);
            }
            else
            {
                AskWord(asked, Cut(run.Text));
            }
        }

        return [.. asked.Values];
    }

    private static void AskHan(Dictionary<string, AskedToken> asked, string run)
    {
        for (var i = 0; i < run.Length; i++)
        {
            Ask(asked, run[i].ToString(), run.Length == 1 ? 3 : 0.5, run.Length == 1 ? null : run.Substring(Math.Min(i, run.Length - 2), 2));
            if (i + 1 < run.Length)
            {
                Ask(asked, run.Substring(i, 2), 3);
                Ask(asked, string.Concat(".", run.AsSpan(i, 2)), 1);
                if (Pinyin.Of(run[i]) is { } first && Pinyin.Of(run[i + 1]) is { } second)
                {
                    Ask(asked, $"={first}.{second}", 1.2, run.Substring(i, 2));
                }
            }
        }
    }

    private static void AskWord(Dictionary<string, AskedToken> asked, string word)
    {
        Ask(asked, word, 4);
        Ask(asked, "^" + word, 2);
        Ask(asked, "." + word, 1.5);
        if (!word.All(char.IsAsciiLetterLower))
        {
            return;
        }

        foreach (var less in LessOne(word))
        {
            Ask(asked, less, 1.5, word);
        }

        for (var i = 0; i + 1 < word.Length; i++)
        {
            Ask(asked, string.Concat("'", word.AsSpan(i, 2)), 1.2, word);
        }

        foreach (var way in Pinyin.Read(word))
        {
            for (var i = 0; i < way.Count; i++)
            {
                Ask(asked, way.Count == 1 ? "=" + way[0] : i + 1 < way.Count ? $"={way[i]}.{way[i + 1]}" : "", 2.5, word);
            }
        }
    }

    private static void Ask(Dictionary<string, AskedToken> asked, string token, double weight, string? unless = null)
    {
        if (token.Length > 0 && weight > asked.GetValueOrDefault(token).Weight)
        {
            asked[token] = new(token, weight, unless);
        }
    }

    private static void AddName(HashSet<string> tokens, TokenRun run)
    {
        if (!run.IsHan)
        {
            var word = Cut(run.Text);
            tokens.Add(word);
            for (var length = 2; length < word.Length && length <= 10; length++)
            {
                tokens.Add(string.Concat("^", word.AsSpan(0, length)));
            }

            tokens.UnionWith(word.All(char.IsAsciiLetterLower) ? LessOne(word) : []);
            return;
        }

        for (var i = 0; i < run.Text.Length; i++)
        {
            tokens.Add(run.Text[i].ToString());
            if (Pinyin.Of(run.Text[i]) is not { } first)
            {
                continue;
            }

            tokens.Add("=" + first);
            if (i + 1 < run.Text.Length)
            {
                tokens.Add(run.Text.Substring(i, 2));
                if (Pinyin.Of(run.Text[i + 1]) is { } second)
                {
                    tokens.Add($"={first}.{second}");
                    tokens.Add($"'{first[0]}{second[0]}");
                }
            }
        }
    }

    // One letter left out, in the word and in the query, meets every single mistake: left out, too much, wrong, or two swapped.
    private static IEnumerable<string> LessOne(string word)
    {
        if (word.Length is < 4 or > 12)
        {
            yield break;
        }

        yield return "~" + word;
        for (var i = 0; i < word.Length; i++)
        {
            yield return "~" + word.Remove(i, 1);
        }
    }

    private static string Cut(string word) => word.Length <= LongestWord ? word : word[..LongestWord];
}
