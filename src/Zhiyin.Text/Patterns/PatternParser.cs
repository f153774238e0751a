namespace Zhiyin.Text.Patterns;

/// <summary>One stretch of a pattern: literal alternatives (perhaps left out), a run of digits, or a gap.</summary>
internal sealed record PatternPart(string[]? Literals, bool Digits, int GapMin, int GapMax, bool Optional = false)
{
    public bool IsGap => Literals is null && !Digits;
}

/// <summary>A parsed pattern: anchors and the parts between them.</summary>
internal sealed record ParsedPattern(string Source, bool AtStart, bool AtEnd, IReadOnlyList<PatternPart> Parts);

/// <summary>Reads the pattern language of <see cref="PatternSet"/>; a mistake is a <see cref="FormatException"/> naming pattern and place.</summary>
internal sealed class PatternParser
{
    private const int MostLiterals = 4096;

    // Beyond this many alternatives a stretch is cut in two that follow each other directly: the automaton stays small.
    private const int WantedLiterals = 48;
    private const string Signs = "()[]{}|?^$#";
    private readonly string _source;
    private int _at;

    private PatternParser(string source) => _source = source;

    /// <summary>The pattern, as several where a group holds digits: «(#|几)天» is «#天» and «(几)天».</summary>
    public static IEnumerable<ParsedPattern> Parse(string source) => PatternWays.Of(source).Select(way => new PatternParser(way).ParseAll());

    private ParsedPattern ParseAll()
    {
        var atStart = Take('^');
        var parts = new List<PatternPart>();
        var literals = new List<string> { "" };
        var atEnd = false;
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (c == '$')
            {
                _at++;
                atEnd = true;
                if (_at != _source.Length)
                {
                    throw Wrong("'$' must be last");
                }
            }
            else if (c == '{')
            {
                Flush(parts, ref literals);
                parts.Add(Gap());
            }
            else if (c == '#')
            {
                _at++;
                Flush(parts, ref literals);
                parts.Add(new PatternPart(null, true, 0, 0));
            }
            else
            {
                var options = Element();
                if ((long)literals.Count * options.Count > WantedLiterals && !(literals.Contains("") && !FollowsText(parts)))
                {
                    Flush(parts, ref literals);
                }

                literals = Cross(literals, options);
            }
        }

        Flush(parts, ref literals);
        if (parts.Count == 0 || parts[0].IsGap || parts[^1].IsGap)
        {
            throw Wrong("a pattern must begin and end with text, not with a gap");
        }

        return new ParsedPattern(_source, atStart, atEnd, parts);
    }

    private List<string> Element()
    {
        List<string> options;
        switch (_source[_at])
        {
            case '(':
                _at++;
                options = Alternatives();
                break;
            case '[':
                options = [];
                for (_at++; _at < _source.Length && _source[_at] != ']'; _at++)
                {
                    options.Add(Folded(_source[_at]));
                }

                if (!Take(']'))
                {
                    throw Wrong("']' is missing");
                }

                break;
            case ')' or ']' or '}' or '|' or '?' or '^':
                throw Wrong($"'{_source[_at]}' is out of place");
            default:
                options = [Plain()];
                break;
        }

        if (Take('?'))
        {
            options.Add("");
        }

        return options;
    }

    // Plain text as far as it goes at once; a character before «?» stands alone.
    private string Plain()
    {
        var start = _at++;
        while (_at < _source.Length && !Signs.Contains(_source[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        if (_at - start > 1 && _at < _source.Length && _source[_at] == '?')
        {
            _at--;
        }

        return Normalizer.Normalize(_source[start.._at]).Text;
    }

    private List<string> Alternatives()
    {
        var all = new List<string>();
        var current = new List<string> { "" };
        while (true)
        {
            if (_at >= _source.Length)
            {
                throw Wrong("')' is missing");
            }

            if (Take(')'))
            {
                all.AddRange(current);
                return all;
            }

            if (Take('|'))
            {
                all.AddRange(current);
                current = [""];
                continue;
            }

            current = Cross(current, Element());
        }
    }

    private PatternPart Gap()
    {
        var close = _source.IndexOf('}', _at);
        var numbers = close < 0 ? [] : _source[(_at + 1)..close].Split(',');
        if (numbers.Length != 2 || !int.TryParse(numbers[0], out var min) || !int.TryParse(numbers[1], out var max) || min < 0 || max < min || max > 60)
        {
            throw Wrong("a gap is written {m,n} with 0 ≤ m ≤ n ≤ 60");
        }

        _at = close + 1;
        return new PatternPart(null, false, min, max);
    }

    private static string Folded(char c)
    {
        var folded = Normalizer.Fold(c);
        return folded == '\0' ? "" : folded.ToString();
    }

    private List<string> Cross(List<string> left, List<string> right)
    {
        if (left is [""])
        {
            return right;
        }

        if ((long)left.Count * right.Count > MostLiterals)
        {
            throw Wrong($"more than {MostLiterals} alternatives; split the pattern");
        }

        var all = new List<string>(left.Count * right.Count);
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                all.Add(l + r);
            }
        }

        return all;
    }

    private void Flush(List<PatternPart> parts, ref List<string> literals)
    {
        if (literals is [""])
        {
            return;
        }

        var optional = literals.Contains("");
        if (optional && !FollowsText(parts))
        {
            throw Wrong("a stretch between gaps must not be empty");
        }

        parts.Add(new PatternPart([.. literals.Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)], false, 0, 0, optional));
        literals = [""];
    }

    // What may be left out needs text before it: the search begins at the first stretch of text, which must be there.
    private static bool FollowsText(List<PatternPart> parts) => parts.Count > 0 && !parts[^1].IsGap && parts.Exists(p => p.Literals is not null);

    private bool Take(char c)
    {
        if (_at < _source.Length && _source[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }

    private FormatException Wrong(string what) => new($"Pattern «{_source}», character {_at + 1}: {what}.");
}
