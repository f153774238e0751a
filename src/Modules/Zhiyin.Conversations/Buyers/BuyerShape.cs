using System.Text.Json;

namespace Zhiyin.Conversations.Buyers;

/// <summary>A buyer's card; name, phone, mail and note are masked. Verified: the shop's site proved who it is.</summary>
public sealed record BuyerShape(
    BuyerId Id,
    string Name,
    bool Verified,
    IReadOnlyList<string> Tags,
    string? Phone,
    string? Email,
    string? Identifier,
    IReadOnlyDictionary<string, string> Attributes,
    string Note,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSeenAt,
    int Conversations,
    string? Page,
    string? Locale,
    bool Erased)
{
    public static BuyerShape Of(Buyer buyer, int conversations)
    {
        ArgumentNullException.ThrowIfNull(buyer);
        return new(
            buyer.Id, buyer.NameMasked, buyer.Identifier is not null, BuyerText.Tags(buyer.Tags), buyer.PhoneMasked, buyer.EmailMasked, buyer.Identifier,
            BuyerText.Attributes(buyer.Attributes), buyer.Note, buyer.CreatedAt, buyer.LastSeenAt, conversations, buyer.Page, buyer.Locale, buyer.ErasedAt is not null);
    }
}

/// <summary>The text columns of a buyer, read and checked.</summary>
public static class BuyerText
{
    private const int MostTags = 20;
    private const int LongestTag = 20;
    private const int MostAttributes = 50;
    private const int LongestName = 40;
    private const int LongestValue = 200;
    private const int LongestNote = 2000;
    private static readonly JsonSerializerOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Tags(string stored) => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static Dictionary<string, string> Attributes(string stored) => JsonSerializer.Deserialize<Dictionary<string, string>>(stored) ?? [];

    public static string Write(IReadOnlyDictionary<string, string> attributes) => JsonSerializer.Serialize(attributes, s_json);

    /// <summary>What is wrong with tags; null when nothing is.</summary>
    public static Refusal? TagsFault(IReadOnlyList<string> tags)
        => tags.Count <= MostTags && tags.All(t => t?.Trim() is { Length: > 0 and <= LongestTag } tag && !tag.Any(char.IsWhiteSpace))
            ? null
            : Refusal.Invalid("tags", $"最多 {MostTags} 个标签，每个不超过 {LongestTag} 个字，不含空格", $"At most {MostTags} tags of {LongestTag} characters without blanks");

    public static Refusal? NoteFault(string note)
        => note.Length <= LongestNote ? null : Refusal.Invalid("note", $"备注不超过 {LongestNote} 个字", $"A note of at most {LongestNote} characters");

    /// <summary>
    /// <paramref name="stored"/> with <paramref name="given"/> laid over it (null takes one away), values masked; null when it would be more or longer than allowed.
    /// </summary>
    public static string? Merged(string stored, IReadOnlyDictionary<string, string?> given)
    {
        var all = Attributes(stored);
        foreach (var (name, value) in given)
        {
            if (value is null)
            {
                all.Remove(name);
            }
            else if (name.Length is 0 or > LongestName || value.Length > LongestValue)
            {
                return null;
            }
            else
            {
                all[name] = Privacy.Masking.Mask(value).Text;
            }
        }

        return all.Count <= MostAttributes ? Write(all) : null;
    }
}
