using System.Buffers;
using System.Text;

namespace Zhiyin.Conversations.Messages;

/// <summary>What may stand in a message: at most <see cref="Longest"/> UTF-16 units, no control characters but line breaks and tabs, no half characters.</summary>
public static class MessageText
{
    public const int Longest = 10_000;

    private static readonly SearchValues<char> s_suspects = SearchValues.Create(Suspects());

    /// <summary>The text as it is stored: cleaned, line ends as «\n», without blank ends. Empty when nothing is left.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(s_suspects) < 0 && !HasSurrogates(text) ? text.Trim() : Rebuild(text).Trim();
    }

    private static bool HasSurrogates(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0;

    private static string Rebuild(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                clean.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (!char.IsSurrogate(c) && !s_suspects.Contains(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    // Controls, and the marks that turn the direction of what follows: a name or a link could be shown backwards.
    private static string Suspects()
        => string.Concat(Enumerable.Range(0, 0xa0).Select(i => (char)i).Where(c => char.IsControl(c) && c is not ('\n' or '\t')))
           + "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff";
}
