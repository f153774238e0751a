namespace Zhiyin.Text.Patterns;

/// <summary>Numbers the literals of all patterns and compiles patterns against those numbers.</summary>
internal sealed class LiteralTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _all = [];
    private readonly List<List<int>?> _starts = [];
    private readonly List<List<int>?> _neededBy = [];

    /// <summary>The literals by number.</summary>
    public IReadOnlyList<string> All => _all;

    public int[] Lengths => [.. _all.Select(l => l.Length)];

    /// <summary>For each literal the patterns whose search it begins.</summary>
    public int[][] Starts => Flat(_starts);

    /// <summary>For each literal the patterns that need it, or another one of the same stretch, besides the one that begins the search.</summary>
    public int[][] NeededBy => Flat(_neededBy);

    /// <summary>Compiles <paramref name="parsed"/> as pattern number <paramref name="pattern"/>.</summary>
    public CompiledPattern Compile(ParsedPattern parsed, int set, bool spare, int pattern)
    {
        // Only a run of digits may stand before the first literal.
        var parts = parsed.Parts;
        var anchor = parts[0].Literals is null ? 1 : 0;
        if (parts.Count <= anchor || parts[anchor].Literals is not { } first)
        {
            throw new FormatException($"Pattern «{parsed.Source}» has no literal text.");
        }

        foreach (var id in Numbered(first))
        {
            (_starts[id] ??= []).Add(pattern);
        }

        var rest = new List<CompiledPart>();
        var needed = default(CompiledPart?);
        var (min, max) = (0, 0);
        for (var i = anchor + 1; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.IsGap)
            {
                (min, max) = (part.GapMin, part.GapMax);
                continue;
            }

            var bits = 0UL;
            foreach (var literal in part.Literals ?? [])
            {
                bits |= CompiledPart.Bit(literal[0]);
            }

            var compiled = new CompiledPart(part.Literals is null ? [] : Numbered(part.Literals), bits, part.Digits, part.Optional, min, max);
            rest.Add(compiled);
            (min, max) = (0, 0);
            if (!part.Digits && !part.Optional && (needed is not { } other || Shortest(compiled) > Shortest(other)))
            {
                needed = compiled;
            }
        }

        foreach (var id in needed?.Literals ?? [])
        {
            (_neededBy[id] ??= []).Add(pattern);
        }

        return new CompiledPattern(set, spare, parsed.AtStart, parsed.AtEnd, anchor == 1, needed is not null, [.. rest]);
    }

    private int Shortest(CompiledPart part)
    {
        var shortest = int.MaxValue;
        foreach (var id in part.Literals)
        {
            shortest = Math.Min(shortest, _all[id].Length);
        }

        return shortest;
    }

    private int[] Numbered(string[] literals)
    {
        var ids = new int[literals.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!_ids.TryGetValue(literals[i], out ids[i]))
            {
                ids[i] = _all.Count;
                _ids.Add(literals[i], ids[i]);
                _all.Add(literals[i]);
                _starts.Add(null);
                _neededBy.Add(null);
            }
        }

        Array.Sort(ids);
        return ids;
    }

    private static int[][] Flat(List<List<int>?> lists) => [.. lists.Select(l => l is null ? [] : l.ToArray())];
}
