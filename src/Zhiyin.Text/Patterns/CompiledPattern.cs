namespace Zhiyin.Text.Patterns;

/// <summary>
/// A stretch behind the anchor of a pattern, with the gap that stands before it. <paramref name="Literals"/> are sorted numbers, empty for a run of digits;
/// <paramref name="FirstCharacters"/> has a bit for every character that a literal can begin with (several characters share a bit).
/// </summary>
internal readonly record struct CompiledPart(int[] Literals, ulong FirstCharacters, bool Digits, bool Optional, int GapMin, int GapMax)
{
    /// <summary>The bit of a character.</summary>
    public static ulong Bit(char c) => 1UL << (int)((c * 0x9e3779b1u) >> 26);
}

/// <summary>
/// A pattern ready for matching: <paramref name="Set"/> is the number of its set, <paramref name="Rest"/> what follows the literal that begins the search;
/// <paramref name="Needed"/> says that another literal must occur in the text as well, so that most candidates are dropped unseen.
/// </summary>
internal sealed record CompiledPattern(int Set, bool Spare, bool AtStart, bool AtEnd, bool DigitsBefore, bool Needed, CompiledPart[] Rest);
