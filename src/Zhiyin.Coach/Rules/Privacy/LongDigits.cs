using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Privacy;

/// <summary>Runs of digits in a text that look like a telephone or an identity number (handbook §4.7); separators inside are allowed.</summary>
internal static class LongDigits
{
    /// <summary>The first mobile number at or after <paramref name="from"/>, masked ones excluded; null when there is none.</summary>
    public static TextSpan? Mobile(string text, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] != '1' || (i > 0 && char.IsAsciiLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var (digits, end) = Run(text, i);
            if (digits == 11 && text[i + 1] is >= '3' and <= '9')
            {
                return TextSpan.FromTo(i, end);
            }
        }

        return null;
    }

    /// <summary>An identity number of 18 places whose check digit is right (GB 11643).</summary>
    public static TextSpan? Identity(string text)
    {
        for (var i = 0; i + 18 <= text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && IsIdentity(text.AsSpan(i, 18)) && (i + 18 == text.Length || !char.IsAsciiDigit(text[i + 18])))
            {
                return new TextSpan(i, 18);
            }
        }

        return null;
    }

    private static bool IsIdentity(ReadOnlySpan<char> id)
    {
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            if (!char.IsAsciiDigit(id[i]))
            {
                return false;
            }

            sum += (id[i] - '0') * weights[i];
        }

        return "10x98765432"[sum % 11] == char.ToLowerInvariant(id[17]);
    }

    private static (int Digits, int End) Run(string text, int start)
    {
        var digits = 0;
        var i = start;
        var end = start;
        for (; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits++;
                end = i + 1;
            }
            else if (text[i] is not ('-' or ' ') || i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1]))
            {
                break;
            }
        }

        return i < text.Length && char.IsAsciiLetter(text[i]) ? (0, end) : (digits, end);
    }
}
