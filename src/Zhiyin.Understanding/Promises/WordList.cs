namespace Zhiyin.Understanding.Promises;

/// <summary>Words that are looked for together; a bit for every first character answers most questions with «no».</summary>
internal sealed class WordList
{
    private readonly ulong[] _first = new ulong[16];

    public WordList(params string[] words)
    {
        Words = words;
        foreach (var word in words)
        {
            var bit = Bit(word[0]);
            _first[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    /// <summary>In the order given.</summary>
    public string[] Words { get; }

    /// <summary>True when one of the words occurs in <paramref name="text"/>.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (LengthAt(text[i..]) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The length of the first of the words with which <paramref name="text"/> begins; 0 when there is none.</summary>
    public int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !MayBegin(text[0]))
        {
            return 0;
        }

        foreach (var word in Words)
        {
            if (text[0] == word[0] && text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private bool MayBegin(char c)
    {
        var bit = Bit(c);
        return (_first[bit >> 6] & (1UL << (bit & 63))) != 0;
    }

    private static int Bit(char c) => (int)((c * 0x9e3779b1u) >> 22);
}
