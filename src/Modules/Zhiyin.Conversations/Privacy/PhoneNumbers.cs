using Zhiyin.Text;
using Zhiyin.Text.PersonalData;

namespace Zhiyin.Conversations.Privacy;

/// <summary>
/// Mobile numbers that a plain reader passes by (handbook §4.7): behind a letter, spaced or dotted digit by digit, in Chinese numerals (幺三八…), or circled. Eleven digits,
/// neither more nor fewer, so that order and waybill numbers stay as they are.
/// </summary>
internal static class PhoneNumbers
{
    private const string Separators = " -._·,，、*/~()";
    private const string Circled = "①②③④⑤⑥⑦⑧⑨";

    public static IEnumerable<PersonalFind> Read(string text)
    {
        var at = 0;
        var digits = new char[24];
        while (at < text.Length)
        {
            if (Digit(text[at]) is null)
            {
                at++;
                continue;
            }

            var (end, count) = Run(text, at, digits);
            var prefix = count == 13 && digits[0] == '8' && digits[1] == '6' ? 2 : 0;
            if (count - prefix == 11 && digits[prefix] == '1' && digits[prefix + 1] is >= '3' and <= '9')
            {
                var start = prefix > 0 && at > 0 && text[at - 1] == '+' ? at - 1 : at;
                yield return new PersonalFind(PersonalKind.Mobile, TextSpan.FromTo(start, end), $"{new string(digits, prefix, 3)}****{new string(digits, prefix + 7, 4)}");
            }

            at = end;
        }
    }

    // One separator between two digits is passed over; a longer gap ends the number, and so does a second number glued on with a comma.
    private static (int End, int Count) Run(string text, int at, char[] digits)
    {
        var (end, count, i) = (at, 0, at);
        while (i < text.Length)
        {
            if (Digit(text[i]) is { } digit)
            {
                if (count < digits.Length)
                {
                    digits[count] = digit;
                }

                count++;
                end = ++i;
            }
            else if (i == end && i + 1 < text.Length && Separators.Contains(text[i], StringComparison.Ordinal) && Digit(text[i + 1]) is not null && !Complete(digits, count))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return (end, count);
    }

    private static bool Complete(char[] digits, int count)
        => count == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';

    private static char? Digit(char c) => c switch
    {
        >= '0' and <= '9' => c,
        '零' or '〇' or '○' => '0',
        '一' or '幺' or '壹' => '1',
        '二' or '贰' => '2',
        '三' or '叁' => '3',
        '四' or '肆' => '4',
        '五' or '伍' => '5',
        '六' or '陆' => '6',
        '七' or '柒' => '7',
        '八' or '捌' => '8',
        '九' or '玖' => '9',
        _ => Circled.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? (char)('1' + i) : null,
    };
}
