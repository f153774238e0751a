namespace Zhiyin.Text.PersonalData;

/// <summary>Personal data told by its own form: digits with their lengths and checksums, mail, passport, plate.</summary>
internal static class NumberForms
{
    /// <summary>A mobile, landline, identity card or bank card whose digits begin at <paramref name="at"/>.</summary>
    public static PersonalFind? Number(string text, int at)
    {
        Span<char> digits = stackalloc char[24];
        var count = 0;
        var end = at;
        while (end < text.Length && count < digits.Length)
        {
            if (char.IsAsciiDigit(text[end]))
            {
                digits[count++] = text[end++];
            }
            else if (text[end] is '-' or ' ' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && count is 2 or 3 or 4 or 7 or 8 or 12)
            {
                end++;
            }
            else
            {
                break;
            }
        }

        var all = digits[..count];
        if (count == 17 && end < text.Length && text[end] is 'x' or 'X' && IsIdentity(all, 10))
        {
            return new PersonalFind(PersonalKind.IdentityCard, TextSpan.FromTo(at, end + 1), text[at] + new string('*', 16) + text[end]);
        }

        if (count == 18 && IsIdentity(all[..17], all[17] - '0'))
        {
            return new PersonalFind(PersonalKind.IdentityCard, TextSpan.FromTo(at, end), all[0] + new string('*', 16) + all[17]);
        }

        var prefix = count == 13 && all.StartsWith("86") ? 2 : 0;
        if (count - prefix == 11 && all[prefix] == '1' && all[prefix + 1] is >= '3' and <= '9')
        {
            var start = prefix > 0 && at > 0 && text[at - 1] == '+' ? at - 1 : at;
            if (end + 1 < text.Length && text[end] is '-' or '转' && char.IsAsciiDigit(text[end + 1]))
            {
                while (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                {
                    end++;
                }

                end++;
            }

            return new PersonalFind(PersonalKind.Mobile, TextSpan.FromTo(start, end), $"{all.Slice(prefix, 3)}****{all[^4..]}");
        }

        if (all.Length > 0 && all[0] == '0' && count is >= 10 and <= 12 && text.AsSpan(at, end - at).IndexOf('-') is 3 or 4 or -1)
        {
            var area = all[1] is '1' or '2' ? 3 : 4;
            return count - area is 7 or 8 ? new PersonalFind(PersonalKind.Landline, TextSpan.FromTo(at, end), $"{all[..area]}-****{all[^4..]}") : null;
        }

        if (count is >= 16 and <= 19 && IsLuhn(all) && BankContext(text, at))
        {
            return new PersonalFind(PersonalKind.BankCard, TextSpan.FromTo(at, end), new string('*', count - 4) + all[^4..].ToString());
        }

        return null;
    }

    /// <summary>GB 11643: the weighted sum of the first 17 digits gives the last; 10 stands for X.</summary>
    private static bool IsIdentity(ReadOnlySpan<char> first, int last)
    {
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        ReadOnlySpan<int> checks = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2];
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += (first[i] - '0') * weights[i];
        }

        var month = (first[10] - '0') * 10 + first[11] - '0';
        var day = (first[12] - '0') * 10 + first[13] - '0';
        return first[0] != '0' && (first.Slice(6, 2) is "19" or "20") && month is >= 1 and <= 12 && day is >= 1 and <= 31 && checks[sum % 11] == last;
    }

    private static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            var twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }

        return sum % 10 == 0;
    }

    private static bool BankContext(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at));
        return before.Contains("卡", StringComparison.Ordinal) || before.Contains("账号", StringComparison.Ordinal) || before.Contains("账户", StringComparison.Ordinal);
    }

    /// <summary>The mail address around the sign at <paramref name="at"/>, not before <paramref name="from"/>.</summary>
    public static PersonalFind? Mail(string text, int at, int from)
    {
        var start = at;
        while (start > from && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+'))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '.' or '-' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        return start < at && text.AsSpan(at, end - at).Contains('.') ? new PersonalFind(PersonalKind.Mail, TextSpan.FromTo(start, end), text[start] + "***" + text[at..end]) : null;
    }

    /// <summary>A passport number, where the word stands before it.</summary>
    public static PersonalFind? Passport(string text, int at)
    {
        if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
        {
            return null;
        }

        var end = RunEnd(text, at + 1);
        return end - at == 9 && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])) && text.AsSpan(Math.Max(0, at - 6), Math.Min(6, at)).Contains("护照", StringComparison.Ordinal)
            ? new PersonalFind(PersonalKind.Passport, TextSpan.FromTo(at, end), text[at] + "*******" + text[end - 1])
            : null;
    }

    /// <summary>A number plate: 京a12345, 粤bd12345.</summary>
    public static PersonalFind? Plate(string text, int at)
    {
        if (at + 6 >= text.Length || !char.IsAsciiLetter(text[at + 1]))
        {
            return null;
        }

        var start = at + 2 + (text[at + 2] is '·' or '.' ? 1 : 0);
        var end = start;
        var digits = 0;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            digits += char.IsAsciiDigit(text[end++]) ? 1 : 0;
        }

        return end - start is 5 or 6 && digits >= 3 ? new PersonalFind(PersonalKind.Plate, TextSpan.FromTo(at, end), text[at..(at + 2)] + "*****") : null;
    }

    /// <summary>Where the digits from <paramref name="at"/> on end.</summary>
    public static int RunEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
