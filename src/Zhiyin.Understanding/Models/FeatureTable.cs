using System.Numerics;

namespace Zhiyin.Understanding.Models;

/// <summary>Finds the place of a feature among the keys of a model by open addressing; key 0 stands for a free slot.</summary>
internal sealed class FeatureTable
{
    private readonly uint[] _slots;
    private readonly int[] _places;
    private readonly uint _mask;

    public FeatureTable(ReadOnlySpan<uint> keys)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _mask = (uint)size - 1;
        _slots = new uint[size];
        _places = new int[size];
        for (var k = 0; k < keys.Length; k++)
        {
            var at = Hash(keys[k]) & _mask;
            while (_slots[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = keys[k];
            _places[at] = k;
        }
    }

    /// <summary>The index of <paramref name="key"/> among the keys; -1 when it is none of them.</summary>
    public int Find(uint key)
    {
        var at = Hash(key) & _mask;
        while (true)
        {
            var slot = _slots[at];
            if (slot == key)
            {
                return _places[at];
            }

            if (slot == 0)
            {
                return -1;
            }

            at = (at + 1) & _mask;
        }
    }

    /// <summary>Spreads keys over a table; the low bits are taken.</summary>
    internal static uint Hash(uint key) => (key * 0x9e3779b1) >> 7;
}
