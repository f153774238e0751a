namespace Zhiyin.Understanding.Models;

/// <summary>The words of concepts.txt, found longest first. Concepts are numbered in the order of the file.</summary>
public sealed class ConceptIndex
{
    private const int MaxWord = 6;

    private static readonly Lazy<ConceptIndex> s_builtIn = new(Load);

    private readonly Dictionary<ulong, ushort> _words = [];

    // For a first character: which word lengths begin with it, as bits.
    private readonly byte[] _lengths = new byte[char.MaxValue + 1];

    private ConceptIndex()
    {
    }

    /// <summary>The list that ships.</summary>
    public static ConceptIndex BuiltIn => s_builtIn.Value;

    /// <summary>The concepts of a folded text in order, at most as many as <paramref name="into"/> holds; returns how many.</summary>
    public int Find(ReadOnlySpan<char> folded, Span<ushort> into)
    {
        var found = 0;
        for (var i = 0; i < folded.Length && found < into.Length;)
        {
            var step = 1;
            var lengths = _lengths[folded[i]];
            for (var n = Math.Min(MaxWord, folded.Length - i); lengths != 0 && n > 0; n--)
            {
                if ((lengths & (1 << n)) != 0 && _words.TryGetValue(Key(folded.Slice(i, n)), out var concept))
                {
                    into[found++] = concept;
                    step = n;
                    break;
                }
            }

            i += step;
        }

        return found;
    }

    /// <summary>True when <paramref name="word"/> is in the list.</summary>
    public bool Contains(ReadOnlySpan<char> word) => word.Length is > 0 and <= MaxWord && _words.ContainsKey(Key(word));

    /// <summary>Letters of the longest word.</summary>
    public static int LongestWord => MaxWord;

    private static ConceptIndex Load()
    {
        using var stream = typeof(ConceptIndex).Assembly.GetManifestResourceStream("Zhiyin.Understanding.Models.concepts.txt")
            ?? throw new InvalidOperationException("concepts.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var index = new ConceptIndex();
        ushort number = 0;
        Span<char> folded = stackalloc char[64];
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0)
            {
                continue;
            }

            foreach (var word in line[(colon + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                index.Add(folded[..FeatureText.Fold(word, folded)], number);
            }

            number++;
        }

        return index;
    }

    private void Add(ReadOnlySpan<char> word, ushort concept)
    {
        if (word.Length is > 0 and <= MaxWord && _words.TryAdd(Key(word), concept))
        {
            _lengths[word[0]] |= (byte)(1 << word.Length);
        }
    }

    private static ulong Key(ReadOnlySpan<char> word)
    {
        var h = 14695981039346656037UL;
        foreach (var c in word)
        {
            h = (h ^ c) * 1099511628211UL;
        }

        return h;
    }
}
