using System.Text;
using Zhiyin.Text;
using Zhiyin.Text.PersonalData;

namespace Zhiyin.Conversations.Privacy;

/// <summary>A stretch of personal data in a text as it was written (UTF-16 units), with what may be shown of it.</summary>
public readonly record struct PersonalSpan(PersonalKind Kind, TextSpan Span, string Mask);

/// <summary>A text that may be stored in clear, indexed and shown; <paramref name="Masked"/> is true when something was taken out.</summary>
public readonly record struct MaskedText(string Text, bool Masked);

/// <summary>
/// Masks personal data (handbook §4.7; 个人信息保护法 §51): typed spans are replaced, everything else stays as it was written, so an order number can still be searched for.
/// </summary>
public static class Masking
{
    /// <summary>The text with every stretch of personal data replaced by its mask.</summary>
    public static MaskedText Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = Read(text);
        if (spans.Count == 0)
        {
            return new MaskedText(text, Masked: false);
        }

        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var find in spans)
        {
            masked.Append(text, from, find.Span.Start - from).Append(find.Mask);
            from = find.Span.End;
        }

        return new MaskedText(masked.Append(text, from, text.Length - from).ToString(), Masked: true);
    }

    /// <summary>The personal data of <paramref name="text"/> in order, without overlaps: what Zhiyin.Text finds, and what people write to slip past a filter or without a label.</summary>
    public static IReadOnlyList<PersonalSpan> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normalized = Normalizer.Normalize(text);
        var finds = new List<PersonalFind>(PersonalReader.Read(normalized.Text));
        Add(finds, PhoneNumbers.Read(normalized.Text));
        Add(finds, AddressBlocks.Addresses(normalized.Text));
        Add(finds, AddressBlocks.Names(normalized.Text, finds));
        return finds.Count == 0 ? [] : [.. finds.OrderBy(f => f.Span.Start).Select(f => new PersonalSpan(f.Kind, normalized.ToOriginal(f.Span), f.Mask))];
    }

    /// <summary>张三 → 张*, 张小三 → 张*三, a nick or a Latin name → first letter and ***; empty stays empty.</summary>
    public static string Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name.Trim();
        if (text.Length == 0)
        {
            return "";
        }

        var first = char.IsHighSurrogate(text[0]) && text.Length > 1 ? text[..2] : text[..1];
        var han = text.All(c => c is >= '\u3400' and <= '\u9fff' or '·');
        return !han ? first + "***" : text.Length switch
        {
            1 => "*",
            2 => first + "*",
            _ => first + new string('*', Math.Min(text.Length - 2, 3)) + text[^1],
        };
    }

    /// <summary>13812341234 → 138****1234; of other numbers the last four digits, of short ones nothing; null stays null.</summary>
    public static string? Phone(string? phone)
    {
        if (phone is null)
        {
            return null;
        }

        var digits = string.Concat(Normalizer.Normalize(phone).Text.Where(char.IsAsciiDigit));
        if (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal))
        {
            digits = digits[2..];
        }

        return digits.Length switch
        {
            11 when digits[0] == '1' => $"{digits[..3]}****{digits[^4..]}",
            >= 9 => "****" + digits[^4..],
            _ => "****",
        };
    }

    /// <summary>zhang@example.com → z***@example.com; what is no address is hidden whole; null stays null.</summary>
    public static string? Email(string? email)
    {
        if (email is null)
        {
            return null;
        }

        var at = email.LastIndexOf('@');
        return at > 0 && at < email.Length - 1 ? $"{(char.IsAsciiLetterOrDigit(email[0]) ? email[..1] : "*")}***{email[at..]}" : "***";
    }

    // A wider find swallows the narrower ones that it holds; where two cross, the later one gives way at the front and still hides its end.
    private static void Add(List<PersonalFind> finds, IEnumerable<PersonalFind> more)
    {
        foreach (var find in more.ToList())
        {
            finds.RemoveAll(f => find.Span.Contains(f.Span));
            var start = finds.Where(f => f.Span.Overlaps(find.Span)).Select(f => f.Span.End).Append(find.Span.Start).Max();
            if (start < find.Span.End)
            {
                finds.Add(find with { Span = TextSpan.FromTo(start, find.Span.End) });
            }
        }
    }
}
