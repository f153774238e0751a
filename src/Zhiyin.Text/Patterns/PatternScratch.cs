using Zhiyin.Text.Segments;

namespace Zhiyin.Text.Patterns;

/// <summary>Working memory of one scan, kept per thread: the literal hits of the text and what matching looks up about its places.</summary>
internal sealed class PatternScratch
{
    [ThreadStatic]
    private static PatternScratch? s_mine;

    private int[] _first = new int[256];
    private int[] _next = new int[256];
    private int[] _sentenceEnd = new int[256];
    private ulong[] _bits = new ulong[256];
    private int[] _seen = [];
    private int _scan;

    public List<LiteralHit> Literals { get; } = new(64);

    public List<SetHit> Found { get; } = new(64);

    public List<SetHit> Spared { get; } = new(16);

    /// <summary>Chains the hits by where they begin, so that what follows a gap is looked up and not searched.</summary>
    public void IndexPlaces(string text, int patterns)
    {
        var length = text.Length;
        if (_first.Length <= length)
        {
            var room = Math.Max(length + 1, 2 * _first.Length);
            _first = new int[room];
            _sentenceEnd = new int[room];
            _bits = new ulong[room];
        }

        if (_next.Length < Literals.Count)
        {
            _next = new int[Math.Max(Literals.Count, 2 * _next.Length)];
        }

        if (_seen.Length < patterns || _scan == int.MaxValue)
        {
            _seen = new int[Math.Max(patterns, _seen.Length)];
            _scan = 0;
        }

        _scan++;
        Array.Fill(_first, -1, 0, length + 1);
        for (var i = 0; i < Literals.Count; i++)
        {
            var start = Literals[i].Start;
            _next[i] = _first[start];
            _first[start] = i;
        }

        _sentenceEnd[length] = length;
        _bits[length] = 0;
        for (var i = length - 1; i >= 0; i--)
        {
            _sentenceEnd[i] = Segmenter.IsSentenceEnd(text, i) ? i : _sentenceEnd[i + 1];

            // Where no literal begins no stretch can begin: digits are asked for apart.
            _bits[i] = _first[i] < 0 ? 0 : CompiledPart.Bit(text[i]);
        }
    }

    /// <summary>Notes that the literal which a pattern cannot do without is there.</summary>
    public void SetSeen(int pattern) => _seen[pattern] = _scan;

    public bool IsSeen(int pattern) => _seen[pattern] == _scan;

    public int FirstAt(int start) => _first[start];

    public int NextAt(int hit) => _next[hit];

    /// <summary>The bit of the character at <paramref name="start"/>, 0 where no literal begins.</summary>
    public ulong BitAt(int start) => _bits[start];

    /// <summary>Where the sentence of the character at <paramref name="at"/> ends.</summary>
    public int SentenceEnd(int at) => _sentenceEnd[at];

    public static PatternScratch Rent()
    {
        var mine = s_mine ?? new PatternScratch();
        s_mine = null;
        mine.Literals.Clear();
        mine.Found.Clear();
        mine.Spared.Clear();
        return mine;
    }

    public void Return() => s_mine = this;
}
