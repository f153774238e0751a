using System.Text;
using Zhiyin.Text;

namespace Zhiyin.Knowledge.Search;

/// <summary>How well a query fits the names of an entry as a whole, beyond the tokens they share.</summary>
internal sealed class NameRank
{
    private readonly string _query;
    private readonly string _letters;
    private readonly List<string> _sounds;

    public NameRank(string query)
    {
        _query = Plain(query);
        _letters = _query.All(char.IsAsciiLetterLower) ? _query : "";
        _sounds = _letters.Length > 0 ? [.. Pinyin.Read(_letters).Select(way => string.Concat(way))] : [Sounds(_query)];
    }

    /// <summary>0 for no fit beyond tokens; the best name counts, the title a little more.</summary>
    public double Of(string title, IReadOnlyList<string> names)
    {
        var best = Fit(Plain(title)) * 1.1;
        foreach (var name in names)
        {
            best = Math.Max(best, Fit(Plain(name)));
        }

        return best;
    }

    /// <summary>True when more than half of the query's characters stand in a name: what is left of a query whose characters were swapped.</summary>
    public bool Shares(string title, IReadOnlyList<string> names)
    {
        foreach (var name in names.Prepend(title))
        {
            var plain = Plain(name);
            if (_query.Count(c => plain.Contains(c)) * 2 > _query.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when <paramref name="text"/> (a plain one) names something called <paramref name="name"/>: the whole of it, of two characters or more.</summary>
    public static bool Names(string text, string name) => Plain(name) is { Length: >= 2 } plain && text.Contains(plain, StringComparison.Ordinal);

    /// <summary>Normalised, letters, digits and Han characters only.</summary>
    public static string Plain(string text) => string.Concat(TokenRuns.Of(Normalizer.Normalize(text).Text).Select(r => r.Text));

    private double Fit(string name)
    {
        if (name.Length == 0 || _query.Length == 0)
        {
            return 0;
        }

        if (name == _query)
        {
            return 60;
        }

        if (_query.Length >= 2 && name.Contains(_query, StringComparison.Ordinal))
        {
            return 25 + (name.StartsWith(_query, StringComparison.Ordinal) ? 5 : 0);
        }

        if (name.Length >= 2 && _query.Contains(name, StringComparison.Ordinal))
        {
            return 20 + Math.Min(name.Length, 10);
        }

        var sounds = Sounds(name);
        if (_sounds.Exists(s => s.Length >= 4 && sounds.Contains(s, StringComparison.Ordinal)))
        {
            return 18;
        }

        return _letters.Length >= 2 && Initials(name).Contains(_letters, StringComparison.Ordinal) ? 12 : 0;
    }

    private static string Sounds(string name)
    {
        var sounds = new StringBuilder();
        foreach (var c in name)
        {
            sounds.Append(Pinyin.Of(c) ?? c.ToString());
        }

        return sounds.ToString();
    }

    private static string Initials(string name) => string.Concat(name.Select(c => Pinyin.Of(c)?[0] ?? c));
}
