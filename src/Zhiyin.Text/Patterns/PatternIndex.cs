using Zhiyin.Text.Segments;

namespace Zhiyin.Text.Patterns;

/// <summary>
/// Many pattern sets compiled together: one pass over a text finds the hits of all of them. Immutable; safe to share between threads.
/// </summary>
public sealed class PatternIndex
{
    private readonly Dictionary<PatternSet, int> _setIds = new(ReferenceEqualityComparer.Instance);
    private readonly List<Compiled> _patterns = [];
    private readonly AhoCorasick _automaton;
    private readonly int[] _lengths;

    // For each literal: the patterns (and which of their parts) that it begins.
    private readonly int[][] _startsPatterns;
    private readonly int[][] _literalIdsOfPart;
    private readonly int _setCount;

    /// <summary>Compiles <paramref name="sets"/>. A malformed pattern is a <see cref="FormatException"/> that names the set.</summary>
    public PatternIndex(IEnumerable<PatternSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        var literalIds = new Dictionary<string, int>(StringComparer.Ordinal);
        var literals = new List<string>();
        var parts = new List<int[]>();
        foreach (var set in sets)
        {
            if (!_setIds.TryAdd(set, _setIds.Count))
            {
                continue;
            }

            foreach (var (source, spare) in set.Patterns.Select(p => (p, false)).Concat(set.SparePatterns.Select(p => (p, true))))
            {
                ParsedPattern parsed;
                try
                {
                    parsed = PatternParser.Parse(source);
                }
                catch (FormatException e)
                {
                    throw new FormatException($"{set.Name}: {e.Message}", e);
                }

                var firstPart = parts.Count;
                foreach (var part in parsed.Parts)
                {
                    parts.Add(part.Literals is null ? [] : [.. part.Literals.Select(Id).Order()]);
                }

                _patterns.Add(new Compiled(_setIds[set], spare, parsed, firstPart));
            }
        }

        _setCount = _setIds.Count;
        _literalIdsOfPart = [.. parts];
        _lengths = [.. literals.Select(l => l.Length)];
        _automaton = new AhoCorasick(literals);
        var starts = new List<int>[literals.Count];
        for (var p = 0; p < _patterns.Count; p++)
        {
            var anchor = AnchorPart(_patterns[p].Parsed);
            foreach (var id in parts[_patterns[p].FirstPart + anchor])
            {
                (starts[id] ??= []).Add(p);
            }
        }

        _startsPatterns = [.. starts.Select(s => s is null ? [] : s.ToArray())];

        int Id(string literal)
        {
            if (!literalIds.TryGetValue(literal, out var id))
            {
                id = literals.Count;
                literalIds.Add(literal, id);
                literals.Add(literal);
            }

            return id;
        }
    }

    /// <summary>The hits of every set in <paramref name="normalized"/> (a normalised text).</summary>
    public PatternHits Scan(string normalized)
    {
        ArgumentNullException.ThrowIfNull(normalized);
        var scratch = Scratch.Rent();
        _automaton.Scan(normalized, scratch.Literals, _lengths);
        scratch.IndexByStart(normalized.Length);
        var found = scratch.Found;
        var spared = scratch.Spared;
        foreach (var hit in scratch.Literals)
        {
            foreach (var p in _startsPatterns[hit.Literal])
            {
                var pattern = _patterns[p];
                if (Match(normalized, pattern, hit, scratch) is { } span)
                {
                    (pattern.Spare ? spared : found).Add(new SetHit(pattern.Set, span));
                }
            }
        }

        if (spared.Count > 0)
        {
            var kept = 0;
            for (var i = 0; i < found.Count; i++)
            {
                if (!IsSpared(found[i], spared))
                {
                    found[kept++] = found[i];
                }
            }

            found.RemoveRange(kept, found.Count - kept);
        }

        var hits = found.Count == 0 ? PatternHits.None(this) : new PatternHits(this, found);
        scratch.Return();
        return hits;
    }

    private static bool IsSpared(SetHit hit, List<SetHit> spared)
    {
        foreach (var s in spared)
        {
            if (s.Set == hit.Set && s.Span.Contains(hit.Span))
            {
                return true;
            }
        }

        return false;
    }

    internal int IdOf(PatternSet set) => _setIds.TryGetValue(set, out var id)
        ? id
        : throw new InvalidOperationException($"The pattern set «{set.Name}» is not part of this index: a rule must list it in Patterns.");

    internal int SetCount => _setCount;

    // The first literal part starts the search; digits before it are checked backwards.
    private static int AnchorPart(ParsedPattern parsed)
    {
        for (var i = 0; i < parsed.Parts.Count; i++)
        {
            if (parsed.Parts[i].Literals is not null)
            {
                return i;
            }
        }

        throw new FormatException($"Pattern «{parsed.Source}» has no literal text.");
    }

    private TextSpan? Match(string text, Compiled pattern, LiteralHit hit, Scratch all)
    {
        var parts = pattern.Parsed.Parts;
        var anchor = AnchorPart(parts, out var simple);
        var start = hit.Start;
        if (anchor > 0)
        {
            // Only «#text» is supported in front of the first literal: a run of digits directly before it.
            var digits = start;
            while (digits > 0 && IsNumeral(text[digits - 1]))
            {
                digits--;
            }

            if (digits == start)
            {
                return null;
            }

            start = digits;
        }

        if (pattern.Parsed.AtStart && !OnlyMarks(text, 0, start))
        {
            return null;
        }

        var end = simple ? hit.End : MatchRest(text, pattern, anchor + 1, hit.End, all);
        if (end < 0 || (simple && pattern.Parsed.AtEnd && !OnlyMarks(text, end, text.Length)))
        {
            return null;
        }

        return TextSpan.FromTo(start, end);
    }

    private static int AnchorPart(IReadOnlyList<PatternPart> parts, out bool simple)
    {
        var anchor = parts[0].Literals is null ? 1 : 0;
        simple = parts.Count == anchor + 1;
        return anchor;
    }

    private int MatchRest(string text, Compiled pattern, int part, int at, Scratch all)
    {
        var parts = pattern.Parsed.Parts;
        if (part == parts.Count)
        {
            return pattern.Parsed.AtEnd && !OnlyMarks(text, at, text.Length) ? -1 : at;
        }

        var (min, max) = (0, 0);
        if (parts[part].IsGap)
        {
            (min, max) = (parts[part].GapMin, parts[part].GapMax);
            part++;
        }

        var limit = Math.Min(text.Length, at + max);
        for (var i = at; i < limit; i++)
        {
            if (Segmenter.IsSentenceEnd(text, i))
            {
                limit = i;
                break;
            }
        }

        for (var start = at + min; start <= limit; start++)
        {
            // The longest alternative first, then shorter ones, until the rest fits.
            var end = int.MaxValue;
            while ((end = parts[part].Digits ? (end == int.MaxValue ? DigitsEnd(text, start) : -1) : LiteralEnd(pattern, part, start, end, all)) >= 0)
            {
                var last = MatchRest(text, pattern, part + 1, end, all);
                if (last >= 0)
                {
                    return last;
                }
            }
        }

        return parts[part].Optional ? MatchRest(text, pattern, part + 1, at, all) : -1;
    }

    private int LiteralEnd(Compiled pattern, int part, int start, int below, Scratch all)
    {
        var ids = _literalIdsOfPart[pattern.FirstPart + part];
        var best = -1;
        for (var i = all.FirstAt(start); i >= 0; i = all.NextAt(i))
        {
            var hit = all.Literals[i];
            if (hit.End > best && hit.End < below && Array.BinarySearch(ids, hit.Literal) >= 0)
            {
                best = hit.End;
            }
        }

        return best;
    }

    private static int DigitsEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsNumeral(text[end]))
        {
            end++;
        }

        return end == start ? -1 : end;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || "一二两三四五六七八九十百千半几".Contains(c, StringComparison.Ordinal);

    private static bool OnlyMarks(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Compiled(int Set, bool Spare, ParsedPattern Parsed, int FirstPart);

    private sealed class Scratch
    {
        [ThreadStatic]
        private static Scratch? s_mine;

        private int[] _first = new int[256];
        private int[] _next = new int[256];

        public List<LiteralHit> Literals { get; } = new(64);

        public List<SetHit> Found { get; } = new(64);

        public List<SetHit> Spared { get; } = new(16);

        /// <summary>Chains the hits by where they begin, so that what follows a gap is looked up and not searched.</summary>
        public void IndexByStart(int length)
        {
            if (_first.Length <= length)
            {
                _first = new int[Math.Max(length + 1, 2 * _first.Length)];
            }

            if (_next.Length < Literals.Count)
            {
                _next = new int[Math.Max(Literals.Count, 2 * _next.Length)];
            }

            Array.Fill(_first, -1, 0, length + 1);
            for (var i = 0; i < Literals.Count; i++)
            {
                var start = Literals[i].Start;
                _next[i] = _first[start];
                _first[start] = i;
            }
        }

        public int FirstAt(int start) => _first[start];

        public int NextAt(int hit) => _next[hit];

        public static Scratch Rent()
        {
            var mine = s_mine ?? new Scratch();
            s_mine = null;
            mine.Literals.Clear();
            mine.Found.Clear();
            mine.Spared.Clear();
            return mine;
        }

        public void Return() => s_mine = this;
    }
}
