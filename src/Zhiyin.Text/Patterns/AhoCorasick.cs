namespace Zhiyin.Text.Patterns;

/// <summary>Finds all occurrences of many literals in one pass (Aho–Corasick over UTF-16 units; transitions in one open-addressed table).</summary>
internal sealed class AhoCorasick
{
    private readonly long[] _keys;
    private readonly int[] _next;
    private readonly int _mask;
    private readonly int[] _fail;
    private readonly int[] _output;
    private readonly int[] _outputLink;

    public AhoCorasick(IReadOnlyList<string> literals)
    {
        var children = new List<Dictionary<char, int>> { new() };
        var output = new List<int> { -1 };
        for (var id = 0; id < literals.Count; id++)
        {
            var state = 0;
            foreach (var c in literals[id])
            {
                if (!children[state].TryGetValue(c, out var child))
                {
                    child = children.Count;
                    children.Add([]);
                    output.Add(-1);
                    children[state][c] = child;
                }

                state = child;
            }

            output[state] = id;
        }

        _output = [.. output];
        _fail = new int[children.Count];
        _outputLink = new int[children.Count];
        Link(children);

        var size = 16;
        while (size < children.Count * 3)
        {
            size <<= 1;
        }

        _mask = size - 1;
        _keys = new long[size];
        _next = new int[size];
        for (var state = 0; state < children.Count; state++)
        {
            foreach (var (c, child) in children[state])
            {
                Insert(state, c, child);
            }
        }
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

    private void Link(List<Dictionary<char, int>> children)
    {
        var queue = new Queue<int>();
        foreach (var child in children[0].Values)
        {
            queue.Enqueue(child);
        }

        while (queue.TryDequeue(out var state))
        {
            foreach (var (c, child) in children[state])
            {
                queue.Enqueue(child);
                var fail = _fail[state];
                int target;
                while (!children[fail].TryGetValue(c, out target) && fail != 0)
                {
                    fail = _fail[fail];
                }

                _fail[child] = children[fail].TryGetValue(c, out target) && target != child ? target : 0;
                _outputLink[child] = _output[_fail[child]] >= 0 ? _fail[child] : _outputLink[_fail[child]];
            }
        }
    }

    private static long Key(int state, char c) => (((long)state << 16) | c) + 1;

    private int Slot(long key) => (int)((ulong)(key * unchecked((long)0x9E3779B97F4A7C15)) >> 32) & _mask;

    private void Insert(int state, char c, int child)
    {
        var key = Key(state, c);
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
