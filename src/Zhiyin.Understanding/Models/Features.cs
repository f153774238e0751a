namespace Zhiyin.Understanding.Models;

/// <summary>
/// Collects the hashed features of one text: character 1–4-grams with begin and end marks, pairs with one character between,
/// the length, and whatever the caller adds. The low three bits of a feature tell its kind.
/// </summary>
public ref struct Features
{
    /// <summary>Room enough for the longest text.</summary>
    public const int Capacity = 4096;

    /// <summary>Kinds 1–4 are n-grams of that many characters.</summary>
    public const uint Skip = 5;
    public const uint Concept = 6;
    public const uint Extra = 7;

    private const int MaxConcepts = 48;

    /// <summary>Room for the features of a text of <paramref name="length"/> characters.</summary>
    public static int Room(int length) => Math.Min(Capacity, (Math.Min(length, FeatureText.MaxLength) * 9) + 256);

    private readonly Span<uint> _into;

    /// <summary>Collects into <paramref name="into"/>; what does not fit is left out.</summary>
    public Features(Span<uint> into) => _into = into;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> All => _into[..Count];

    /// <summary>Adds the n-grams and gapped pairs of a folded text; <paramref name="field"/> keeps apart texts of different roles.</summary>
    public void AddText(scoped ReadOnlySpan<char> folded, uint field = 0)
    {
        var seed = (field * 0x85ebca6b) + 0x9e3779b9;
        var n = folded.Length + 2;
        for (var i = 0; i < n; i++)
        {
            var h = seed;
            var max = Math.Min(4, n - i);
            for (var k = 0; k < max; k++)
            {
                h = Mix(h, At(folded, i + k));
                if (k > 0 || (i > 0 && i + 1 < n))
                {
                    Put(h, (uint)k + 1);
                }
            }

            if (i + 2 < n && i > 0 && i + 3 < n)
            {
                Put(Mix(Mix(seed + 77, At(folded, i)), At(folded, i + 2)), Skip);
            }
        }
    }

    /// <summary>Adds what the text is about: its concepts and neighbouring pairs of them.</summary>
    public void AddConcepts(scoped ReadOnlySpan<char> folded, uint field = 0)
    {
        Span<ushort> found = stackalloc ushort[MaxConcepts];
        var n = ConceptIndex.BuiltIn.Find(folded, found);
        var name = 1000 + (field * 10);
        for (var i = 0; i < n; i++)
        {
            Add(name, found[i], Concept);
            if (i > 0)
            {
                Add(name + 1, ((uint)found[i - 1] << 10) | found[i], Concept);
            }
        }
    }

    /// <summary>Adds a feature of the caller's own, e.g. (3, last clause).</summary>
    public void Add(uint name, uint value, uint kind = Extra) => Put(Mix(Mix(0x51ed270b, name), value), kind);

    /// <summary>Adds how long the text is, in steps.</summary>
    public void AddLength(int length, uint field = 0) => Add(900 + field, Step(length));

    /// <summary>A length or count in coarse steps (0–10).</summary>
    public static uint Step(int length) => length switch
    {
        <= 4 => (uint)Math.Max(0, length),
        <= 6 => 5,
        <= 9 => 6,
        <= 14 => 7,
        <= 22 => 8,
        <= 40 => 9,
        _ => 10,
    };

    private static uint At(scoped ReadOnlySpan<char> text, int i) => i == 0 ? 2u : i <= text.Length ? text[i - 1] : 3u;

    private static uint Mix(uint h, uint c)
    {
        h = (h ^ c) * 0x9e3779b1;
        return h ^ (h >> 15);
    }

    private void Put(uint h, uint kind)
    {
        if (Count < _into.Length)
        {
            h *= 0x85ebca77;
            h ^= h >> 13;
            _into[Count++] = (h & ~7u) | kind;
        }
    }
}
