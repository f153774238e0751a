namespace Zhiyin.Text.Patterns;

/// <summary>Finds all occurrences of many literals in one pass (Aho–Corasick over UTF-16 units; transitions in one open-addressed table).</summary>
internal sealed class AhoCorasick
{
    private readonly int[] _output;
    private readonly int[] _fail;
    private readonly int[] _outputLink;
    private long[] _keys = new long[1 << 10];
    private int[] _next = new int[1 << 10];
    private int _mask = (1 << 10) - 1;

    public AhoCorasick(IReadOnlyList<string> literals)
    {
        var room = 1;
        for (var id = 0; id < literals.Count; id++)
        {
            room += literals[id].Length;
        }

        // States are numbered as they are made; parent and character of each are all that linking needs.
        var parents = new int[room];
        var characters = new char[room];
        var output = new int[room];
        output[0] = -1;
        var count = 1;
        for (var id = 0; id < literals.Count; id++)
        {
            var state = 0;
            foreach (var c in literals[id])
            {
                var child = Find(state, c);
                if (child < 0)
                {
                    child = count++;
                    (parents[child], characters[child], output[child]) = (state, c, -1);
                    Insert(state, c, child, count);
                }

                state = child;
            }

            output[state] = id;
        }

        _output = output[..count];
        _fail = new int[count];
        _outputLink = new int[count];
        Link(parents, characters);
    }

    /// <summary>Calls back with (literal, start) for every occurrence, in the order of their ends.</summary>
    public void Scan(ReadOnlySpan<char> text, List<LiteralHit> hits, int[] lengths)
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            int next;
            while ((next = Find(state, c)) < 0 && state != 0)
            {
                state = _fail[state];
            }

            state = next < 0 ? 0 : next;
            for (var at = _output[state] >= 0 ? state : _outputLink[state]; at > 0; at = _outputLink[at])
            {
                var id = _output[at];
                hits.Add(new LiteralHit(id, i + 1 - lengths[id], i + 1));
            }
        }
    }

    // Shorter states first: the link of a state rests on that of its parent.
    private void Link(int[] parents, char[] characters)
    {
        foreach (var state in ByDepth(parents))
        {
            var parent = parents[state];
            if (parent != 0)
            {
                var fail = _fail[parent];
                int target;
                while ((target = Find(fail, characters[state])) < 0 && fail != 0)
                {
                    fail = _fail[fail];
                }

                _fail[state] = target < 0 ? 0 : target;
            }

            _outputLink[state] = _output[_fail[state]] >= 0 ? _fail[state] : _outputLink[_fail[state]];
        }
    }

    private int[] ByDepth(int[] parents)
    {
        var depths = new int[_output.Length];
        var starts = new int[64];
        for (var state = 1; state < depths.Length; state++)
        {
            // A parent is older than its child.
            var depth = depths[state] = depths[parents[state]] + 1;
            if (depth + 1 >= starts.Length)
            {
                Array.Resize(ref starts, 2 * starts.Length);
            }

            starts[depth + 1]++;
        }

        for (var depth = 1; depth < starts.Length; depth++)
        {
            starts[depth] += starts[depth - 1];
        }

        var order = new int[depths.Length - 1];
        for (var state = 1; state < depths.Length; state++)
        {
            order[starts[depths[state]]++] = state;
        }

        return order;
    }

    private static long Key(int state, char c) => (((long)state << 16) | c) + 1;

    private int Slot(long key) => (int)((ulong)(key * unchecked((long)0x9E3779B97F4A7C15)) >> 32) & _mask;

    private void Insert(int state, char c, int child, int count)
    {
        if (count * 3 > _keys.Length)
        {
            var (keys, next) = (_keys, _next);
            _keys = new long[2 * keys.Length];
            _next = new int[2 * keys.Length];
            _mask = _keys.Length - 1;
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] != 0)
                {
                    Put(keys[i], next[i]);
                }
            }
        }

        Put(Key(state, c), child);
    }

    private void Put(long key, int child)
    {
        var slot = Slot(key);
        while (_keys[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        _keys[slot] = key;
        _next[slot] = child;
    }

    private int Find(int state, char c)
    {
        var key = Key(state, c);
        var slot = Slot(key);
        while (_keys[slot] != 0)
        {
            if (_keys[slot] == key)
            {
                return _next[slot];
            }

            slot = (slot + 1) & _mask;
        }

        return -1;
    }
}

/// <summary>One occurrence of a literal: its number, where it begins and the index behind its end.</summary>
internal readonly record struct LiteralHit(int Literal, int Start, int End);
