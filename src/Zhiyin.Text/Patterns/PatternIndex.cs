namespace Zhiyin.Text.Patterns;

/// <summary>
/// Many pattern sets compiled together: one pass over a text finds the hits of all of them. Immutable; safe to share between threads.
/// </summary>
public sealed class PatternIndex
{
    private readonly Dictionary<PatternSet, int> _setIds = new(ReferenceEqualityComparer.Instance);
    private readonly CompiledPattern[] _patterns;
    private readonly AhoCorasick _automaton;
    private readonly int[] _lengths;

    // For each literal: the patterns whose search it begins, and those which cannot match without it or another of its stretch.
    private readonly int[][] _starts;
    private readonly int[][] _neededBy;

    /// <summary>Compiles <paramref name="sets"/>. A malformed pattern is a <see cref="FormatException"/> that names the set.</summary>
    public PatternIndex(IEnumerable<PatternSet> sets)
        : this(sets, static _ => true)
    {
    }

    /// <summary>The same, where only the sets that <paramref name="speaks"/> names have hits; the others are known and silent.</summary>
    public PatternIndex(IEnumerable<PatternSet> sets, Func<PatternSet, bool> speaks)
    {
        ArgumentNullException.ThrowIfNull(speaks);
        ArgumentNullException.ThrowIfNull(sets);
        var literals = new LiteralTable();
        var patterns = new List<CompiledPattern>();
        foreach (var set in sets)
        {
            var id = _setIds.Count;
            if (!_setIds.TryAdd(set, id))
            {
                continue;
            }

            set.Remember(this, id);
            if (!speaks(set))
            {
                continue;
            }

            foreach (var source in set.Patterns)
            {
                foreach (var pattern in Parsed(set, source))
                {
                    patterns.Add(literals.Compile(pattern, id, spare: false, patterns.Count));
                }
            }

            foreach (var source in set.SparePatterns)
            {
                foreach (var pattern in Parsed(set, source))
                {
                    patterns.Add(literals.Compile(pattern, id, spare: true, patterns.Count));
                }
            }
        }

        _patterns = [.. patterns];
        (_lengths, _starts, _neededBy) = (literals.Lengths, literals.Starts, literals.NeededBy);
        _automaton = new AhoCorasick(literals.All);
    }

    internal int SetCount => _setIds.Count;

    /// <summary>The hits of every set in <paramref name="normalized"/> (a normalised text).</summary>
    public PatternHits Scan(string normalized)
    {
        ArgumentNullException.ThrowIfNull(normalized);
        var scratch = PatternScratch.Rent();
        _automaton.Scan(normalized, scratch.Literals, _lengths);
        if (scratch.Literals.Count > 0)
        {
            scratch.IndexPlaces(normalized, _patterns.Length);
            foreach (var hit in scratch.Literals)
            {
                foreach (var p in _neededBy[hit.Literal])
                {
                    scratch.SetSeen(p);
                }
            }

            FindAll(normalized, scratch);
        }

        var hits = scratch.Found.Count == 0 ? PatternHits.None(this) : new PatternHits(this, scratch.Found);
        scratch.Return();
        return hits;
    }

    private void FindAll(string text, PatternScratch scratch)
    {
        var found = scratch.Found;
        var spared = scratch.Spared;
        foreach (var hit in scratch.Literals)
        {
            foreach (var p in _starts[hit.Literal])
            {
                var pattern = _patterns[p];
                if ((!pattern.Needed || scratch.IsSeen(p)) && PatternMatcher.Match(text, pattern, hit, scratch) is { } span)
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
    }

    internal int IdOf(PatternSet set) => set.IdIn(this) is >= 0 and var known ? known
        : _setIds.TryGetValue(set, out var id) ? id
        : throw new InvalidOperationException($"The pattern set «{set.Name}» is not part of this index: a rule must list it in Patterns.");

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

    private static List<ParsedPattern> Parsed(PatternSet set, string source)
    {
        try
        {
            return [.. PatternParser.Parse(source)];
        }
        catch (FormatException e)
        {
            throw new FormatException($"{set.Name}: {e.Message}", e);
        }
    }
}
