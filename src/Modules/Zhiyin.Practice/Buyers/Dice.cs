namespace Zhiyin.Practice.Buyers;

/// <summary>Chance as a value (SplitMix64): the same seed and the same questions give the same answers on every machine.</summary>
public readonly record struct Dice(ulong State)
{
    /// <summary>A number from 0 to below <paramref name="sides"/>, and the dice after the throw.</summary>
    public (int Number, Dice Next) Throw(int sides)
    {
        var next = unchecked(State + 0x9E3779B97F4A7C15UL);
        var mixed = next;
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        mixed ^= mixed >> 31;
        return ((int)(mixed % (ulong)Math.Max(1, sides)), new Dice(next));
    }
}
