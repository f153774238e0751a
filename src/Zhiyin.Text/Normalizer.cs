namespace Zhiyin.Text;

/// <summary>
/// Brings a text into its comparable form (handbook §4.0): full-width to half-width, traditional to simplified, invisible characters dropped, ASCII lower case.
/// One character in gives at most one out, so offsets stay cheap.
/// </summary>
public static class Normalizer
{
    private const char FirstHan = '\u4e00';
    private const char LastHan = '\u9fff';
    private static readonly char[] s_simplified = Simplified();

    /// <summary>Normalises <paramref name="text"/>; returns the very same string and no map when nothing had to change.</summary>
    public static NormalizedText Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = 0;
        while (first < text.Length && Fold(text[first]) == text[first])
        {
            first++;
        }

        if (first == text.Length)
        {
            return new NormalizedText(text, text, null);
        }

        var buffer = new char[text.Length];
        var map = new int[text.Length + 1];
        var length = 0;
        var dropped = false;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Fold(text[i]);
            if (folded == '\0')
            {
                dropped = true;
                continue;
            }

            map[length] = i;
            buffer[length++] = folded;
        }

        map[length] = text.Length;
        return new NormalizedText(text, new string(buffer, 0, length), dropped ? map[..(length + 1)] : null);
    }

    /// <summary>The comparable form of one character; <c>'\0'</c> when it is invisible and is dropped.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u00a0' => c,
        >= FirstHan and <= LastHan => s_simplified[c - FirstHan],
        >= '\uff21' and <= '\uff3a' => (char)(c - 0xff21 + 'a'),
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        '\u3000' or '\u00a0' => ' ',
        '\u00ad' or '\u2060' or '\ufeff' or '\ufe0f' or (>= '\u200b' and <= '\u200f') => '\0',
        '\u2018' or '\u2019' => '\'',
        '\u201c' or '\u201d' => '"',
        '\u2165' or '\u2164' => 'v',
        '➕' => '+',
        _ => c,
    };

    private static char[] Simplified()
    {
        var table = new char[LastHan - FirstHan + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)(FirstHan + i);
        }

        for (var i = 0; i < SimplifiedTable.Traditional.Length; i++)
        {
            table[SimplifiedTable.Traditional[i] - FirstHan] = SimplifiedTable.Simplified[i];
        }

        return table;
    }
}
