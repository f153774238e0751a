namespace Zhiyin.Text.Patterns;

/// <summary>
/// A named list of phrase patterns. A pattern is literal text with <c>(a|b|)</c> alternatives, <c>[ab]</c> one of several characters, <c>(x)?</c> and <c>x?</c> optional parts,
/// <c>#</c> a run of ASCII digits or Chinese numerals (in alternatives too), <c>{m,n}</c> a gap of m to n characters inside one sentence, <c>^</c> and <c>$</c> the beginning and end of the whole text
/// (white space, punctuation and emoji beside them do not count). Spare patterns are longer phrases that are fine: a hit inside one of them is no hit.
/// </summary>
public sealed class PatternSet
{
    // The index that has it (the first one) and its number there: asked for on every review, so not looked up.
    private Home? _home;

    private PatternSet(string name, IReadOnlyList<string> patterns, IReadOnlyList<string> spare)
    {
        Name = name;
        Patterns = patterns;
        SparePatterns = spare;
    }

    /// <summary>For messages only.</summary>
    public string Name { get; }

    /// <summary>The patterns as written.</summary>
    public IReadOnlyList<string> Patterns { get; }

    /// <summary>The patterns in which a hit is spared.</summary>
    public IReadOnlyList<string> SparePatterns { get; }

    /// <summary>A set of the given patterns.</summary>
    public static PatternSet Of(string name, params string[] patterns) => new(name, patterns, []);

    /// <summary>The same set with spare patterns added.</summary>
    public PatternSet Spare(params string[] patterns) => new(Name, Patterns, [.. SparePatterns, .. patterns]);

    internal void Remember(PatternIndex index, int id) => Interlocked.CompareExchange(ref _home, new Home(index, id), null);

    /// <summary>Its number in <paramref name="index"/>; -1 when that is not the index it remembers.</summary>
    internal int IdIn(PatternIndex index) => _home is { } home && ReferenceEquals(home.Index, index) ? home.Id : -1;

    private sealed record Home(PatternIndex Index, int Id);
}
