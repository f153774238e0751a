using System.Buffers;

namespace Zhiyin.Text.PersonalData;

/// <summary>Finds personal data (handbook §4.7) by form, checksum and the words before it. Reads normalised text; the masks never show the middle of a number.</summary>
public static class PersonalReader
{
    private static readonly SearchValues<char> s_starts = SearchValues.Create("0123456789@qvw微企密验动校地收姓详联京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼eg");
    private static readonly string[] s_messengers = ["微信号", "微信", "vx", "v信", "wx", "qq", "企鹅"];
    private static readonly string[] s_secrets = ["验证码", "密码", "动态码", "校验码"];
    private static readonly string[] s_addressLabels = ["收货地址", "收件地址", "详细地址", "家庭住址", "地址"];
    private static readonly string[] s_nameLabels = ["收件人", "收货人", "姓名", "联系人"];
    private static readonly string[] s_doors = ["路", "街", "巷", "弄", "小区", "村", "栋", "幢", "单元", "室", "号楼", "花园", "大厦", "大道", "公寓"];

    /// <summary>The finds in order, without overlaps; an empty list (no allocation) when there is nothing.</summary>
    public static IReadOnlyList<PersonalFind> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<PersonalFind>? found = null;
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny(s_starts);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (At(text, at, found) is { } find)
            {
                (found ??= []).Add(find);
                at = find.Span.End;
            }
            else
            {
                at = char.IsAsciiDigit(text[at]) ? RunEnd(text, at) : at + 1;
            }
        }

        return found ?? (IReadOnlyList<PersonalFind>)[];
    }

    /// <summary>The text with every find replaced by its mask.</summary>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = Read(text);
        if (found.Count == 0)
        {
            return text;
        }

        var masked = new System.Text.StringBuilder(text.Length);
        var from = 0;
        foreach (var find in found)
        {
            masked.Append(text, from, find.Span.Start - from).Append(find.Mask);
            from = find.Span.End;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>
    /// The text as written, with every find blotted out by as many characters as it had, so that spans into the text stay true. For pages and exports (handbook §4.7).
    /// </summary>
    public static string MaskInPlace(string text)
    {
        var normalized = Normalizer.Normalize(text);
        var found = Read(normalized.Text);
        if (found.Count == 0)
        {
            return text;
        }

        var masked = text.ToCharArray();
        foreach (var find in found)
        {
            var span = normalized.ToOriginal(find.Span);
            var mask = find.Mask.Length == span.Length ? find.Mask : new string('*', span.Length);
            mask.CopyTo(0, masked, span.Start, span.Length);
        }

        return new string(masked);
    }

    private static PersonalFind? At(string text, int at, List<PersonalFind>? found)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c))
        {
            return at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '.') ? null : Number(text, at);
        }

        if (c == '@')
        {
            return Mail(text, at, found is { Count: > 0 } ? found[^1].Span.End : 0);
        }

        return c switch
        {
            '微' or 'v' or 'w' or 'q' or '企' => Labelled(text, at, s_messengers, PersonalKind.Messenger),
            '密' or '验' or '动' or '校' => Labelled(text, at, s_secrets, PersonalKind.Secret),
            '地' or '收' or '姓' or '详' or '联' => AddressOrName(text, at),
            'e' or 'g' => Passport(text, at),
            _ => Plate(text, at),
        };
    }

    private static PersonalFind? Number(string text, int at)
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

    private static PersonalFind? Labelled(string text, int at, string[] labels, PersonalKind kind)
    {
        foreach (var label in labels)
        {
            if (!text.AsSpan(at).StartsWith(label, StringComparison.Ordinal) || (at > 0 && char.IsAsciiLetter(label[0]) && char.IsAsciiLetterOrDigit(text[at - 1])))
            {
                continue;
            }

            var start = at + label.Length;
            var limit = Math.Min(text.Length, start + 6);
            while (start < limit && text[start] is ':' or '号' or ' ' or '是' or '为' or '我' or '的' or '加')
            {
                start++;
            }

            var end = start;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (kind == PersonalKind.Messenger && (char.IsAsciiLetter(text[end]) || text[end] is '_' or '-'))))
            {
                end++;
            }

            var length = end - start;
            if (kind == PersonalKind.Messenger ? length >= 5 : length is >= 4 and <= 8)
            {
                return new PersonalFind(kind, TextSpan.FromTo(start, end), new string('*', Math.Min(length, 6)));
            }
        }

        return null;
    }

    private static PersonalFind? AddressOrName(string text, int at)
    {
        foreach (var label in s_nameLabels)
        {
            if (text.AsSpan(at).StartsWith(label, StringComparison.Ordinal))
            {
                var start = at + label.Length;
                while (start < text.Length && text[start] is ':' or ' ' or '是')
                {
                    start++;
                }

                var end = start;
                while (end < text.Length && end - start < 4 && Segments.Segmenter.IsHan(text[end]))
                {
                    end++;
                }

                var ends = end == text.Length || !Segments.Segmenter.IsHan(text[end]);
                return start > at + label.Length && ends && text[start] is not ('谁' or '我' or '您' or '你' or '什' or '不' or '哪' or '填' or '写' or '改' or '要' or '这') && end - start is >= 2 and <= 4 ? new PersonalFind(PersonalKind.Name, TextSpan.FromTo(start, end), text[start] + new string('*', end - start - 1)) : null;
            }
        }

        foreach (var label in s_addressLabels)
        {
            if (text.AsSpan(at).StartsWith(label, StringComparison.Ordinal))
            {
                return Address(text, at + label.Length);
            }
        }

        return null;
    }

    // Behind its label: up to the last street, house or door; province and city stay to be seen.
    private static PersonalFind? Address(string text, int from)
    {
        while (from < text.Length && text[from] is ':' or ' ' or '是' or '为')
        {
            from++;
        }

        var end = from;
        for (var i = from; i < text.Length && i - from < 50 && text[i] is not ('\n' or '。' or '?' or '!'); i++)
        {
            foreach (var door in s_doors)
            {
                if (text.AsSpan(i).StartsWith(door, StringComparison.Ordinal))
                {
                    end = i + door.Length;
                }
            }

            if (char.IsAsciiDigit(text[i]) && i == end)
            {
                end = i + 1;
            }
        }

        if (end - from < 6)
        {
            return null;
        }

        var city = text.AsSpan(from, end - from).IndexOf('市');
        var keep = city is > 0 and < 10 ? city + 1 : Math.Min(3, end - from);
        return new PersonalFind(PersonalKind.Address, TextSpan.FromTo(from, end), string.Concat(text.AsSpan(from, keep), "****"));
    }

    private static PersonalFind? Mail(string text, int at, int from)
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

    private static PersonalFind? Passport(string text, int at)
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

    // 京a12345, 粤bd12345
    private static PersonalFind? Plate(string text, int at)
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

    private static int RunEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
