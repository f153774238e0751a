namespace Zhiyin.Text.Patterns;

/// <summary>One hit of one set, in the normalised text.</summary>
internal readonly record struct SetHit(int Set, TextSpan Span);

/// <summary>The hits of all sets of a <see cref="PatternIndex"/> in one text; spans are in the normalised text.</summary>
public sealed class PatternHits
{
    private readonly PatternIndex _index;
    private readonly SetHit[] _hits;

    // One bit for every set that has a hit: most questions are answered «no» by it.
    private readonly ulong[] _present;

    internal PatternHits(PatternIndex index, List<SetHit>? hits)
    {
        _index = index;
        if (hits is null)
        {
            _hits = [];
            _present = [];
            return;
        }

        _hits = [.. hits];
        _present = new ulong[(index.SetCount + 63) >> 6];
        foreach (var hit in _hits)
        {
            _present[hit.Set >> 6] |= 1UL << (hit.Set & 63);
        }
    }

    private bool IsPresent(int set) => _present.Length > 0 && (_present[set >> 6] & (1UL << (set & 63))) != 0;

    internal static PatternHits None(PatternIndex index) => new(index, null);

    /// <summary>True when <paramref name="set"/> has at least one hit.</summary>
    public bool Has(PatternSet set) => IsPresent(_index.IdOf(set));

    /// <summary>The leftmost hit of <paramref name="set"/>, the longest of those that begin there; null when it has none.</summary>
    public TextSpan? First(PatternSet set)
    {
        var id = _index.IdOf(set);
        TextSpan? best = null;
        if (IsPresent(id))
        {
            foreach (var hit in _hits)
            {
                if (hit.Set == id && (best is not { } b || hit.Span.Start < b.Start || (hit.Span.Start == b.Start && hit.Span.Length > b.Length)))
                {
                    best = hit.Span;
                }
            }
        }

        return best;
    }

    /// <summary>All hits of <paramref name="set"/> from left to right, without those inside another.</summary>
    public IReadOnlyList<TextSpan> All(PatternSet set)
    {
        var id = _index.IdOf(set);
        if (!IsPresent(id))
        {
            return [];
        }

        var spans = new List<TextSpan>();
        foreach (var hit in _hits)
        {
            if (hit.Set == id)
            {
                spans.Add(hit.Span);
            }
        }

        if (spans.Count < 2)
        {
            return spans;
        }

        spans.Sort((a, b) => a.Start != b.Start ? a.Start - b.Start : b.Length - a.Length);
        var kept = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (kept.Count == 0 || !kept[^1].Contains(span))
            {
                kept.Add(span);
            }
        }

        return kept;
    }
}
