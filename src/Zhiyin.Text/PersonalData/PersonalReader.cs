using System.Buffers;

namespace Zhiyin.Text.PersonalData;

/// <summary>Finds personal data (handbook §4.7) by form, checksum and the words before it. Reads normalised text; the masks never show the middle of a number.</summary>
public static class PersonalReader
{
    private static readonly SearchValues<char> s_starts = SearchValues.Create("0123456789@qvw微企密验动校地收姓详联京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼eg");

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
                at = char.IsAsciiDigit(text[at]) ? NumberForms.RunEnd(text, at) : at + 1;
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
            return at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '.') ? null : NumberForms.Number(text, at);
        }

        if (c == '@')
        {
            return NumberForms.Mail(text, at, found is { Count: > 0 } ? found[^1].Span.End : 0);
        }

        return c switch
        {
            '微' or 'v' or 'w' or 'q' or '企' => LabelledData.Messenger(text, at),
            '密' or '验' or '动' or '校' => LabelledData.Secret(text, at),
            '地' or '收' or '姓' or '详' or '联' => LabelledData.AddressOrName(text, at),
            'e' or 'g' => NumberForms.Passport(text, at),
            _ => NumberForms.Plate(text, at),
        };
    }
}
