using System.Text;

namespace Zhiyin.Knowledge.Search;

/// <summary>Sounds of Han characters without tones, made alike where southern speech is: zh z, ch c, sh s, ang an, eng en, ing in.</summary>
internal static class Pinyin
{
    private const int LongestSyllable = 6;
    private const int MostWays = 4;

    private static readonly Dictionary<char, string> s_sounds = [];
    private static readonly HashSet<string> s_syllables = new(StringComparer.Ordinal);

    static Pinyin()
    {
        using var table = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream("Zhiyin.Knowledge.pinyin.txt")!, Encoding.UTF8);
        while (table.ReadLine() is { } line)
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var syllable = line[..blank];
            if (syllable is { Length: > 1 } and not "hm" or "a" or "e" or "o")
            {
                s_syllables.Add(syllable);
            }

            var sound = string.Intern(Alike(syllable));
            foreach (var c in line.AsSpan(blank + 1))
            {
                s_sounds[c] = sound;
            }
        }
    }

    /// <summary>The sound of a character; null for what has none.</summary>
    public static string? Of(char c) => s_sounds.GetValueOrDefault(c);

    /// <summary>Ways to read typed letters as syllables (jiashiqi: jia si qi), fewest syllables first; empty when they are none. A begun last syllable is left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string letters)
    {
        var ways = new List<IReadOnlyList<string>>();
        Walk(letters, 0, [], ways);
        return ways;
    }

    private static void Walk(string letters, int at, List<string> before, List<IReadOnlyList<string>> ways)
    {
        if (ways.Count == MostWays)
        {
            return;
        }

        if (at == letters.Length || (before.Count >= 2 && letters.Length - at <= 2 && !Begins(letters, at)))
        {
            ways.Add([.. before]);
            return;
        }

        for (var length = Math.Min(LongestSyllable, letters.Length - at); length >= 1; length--)
        {
            if (s_syllables.Contains(letters.Substring(at, length)))
            {
                before.Add(Alike(letters.Substring(at, length)));
                Walk(letters, at + length, before, ways);
                before.RemoveAt(before.Count - 1);
            }
        }
    }

    private static bool Begins(string letters, int at) => s_syllables.Contains(letters[at..]);

    private static string Alike(string syllable)
    {
        var sound = syllable is ['z' or 'c' or 's', 'h', ..] ? syllable[0] + syllable[2..] : syllable;
        return sound.EndsWith("ang", StringComparison.Ordinal) || sound.EndsWith("eng", StringComparison.Ordinal) || sound.EndsWith("ing", StringComparison.Ordinal) ? sound[..^1] : sound;
    }
}
