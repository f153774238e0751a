using System.Text.Encodings.Web;
using System.Text.Json;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Rulebook.Book;

/// <summary>A false alarm that was accepted: <paramref name="Phrase"/> is spared for the rule, or the whole rule when it is null. <paramref name="Alarm"/> is the report behind it.</summary>
public sealed record BookExemption(string Rule, string? Phrase, Guid Alarm);

/// <summary>
/// What a shop has settled about the coach: severities by rule id (hint, warning, error or off), phrases that are its own way of speaking, words of its brand, and accepted false alarms.
/// Whatever it says, what blocks a reply stays blocked.
/// </summary>
public sealed record ShopBook(
    IReadOnlyDictionary<string, string> Severities, IReadOnlyList<string> SparedPhrases, IReadOnlyList<string> BrandWords, IReadOnlyList<BookExemption> Exemptions)
{
    /// <summary>Switches a rule off.</summary>
    public const string Off = "off";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ShopBook Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), [], [], []);

    /// <summary>The severity of a word of the API; null for «off» and anything else.</summary>
    public static Severity? SeverityOf(string word) => word switch
    {
        "hint" => Severity.Hint,
        "warning" => Severity.Warning,
        "error" => Severity.Error,
        _ => null,
    };

    /// <summary>The coach that judges by this book.</summary>
    public ReplyCoach Coach()
    {
        var suppressions = Severities.Where(s => s.Value == Off).Select(s => new Suppression(s.Key, null))
            .Concat(SparedPhrases.Concat(BrandWords).Select(phrase => new Suppression(null, phrase)))
            .Concat(Exemptions.Select(e => new Suppression(e.Rule, e.Phrase)));
        var severities = Severities.Where(s => SeverityOf(s.Value) is not null).ToDictionary(s => s.Key, s => SeverityOf(s.Value)!.Value, StringComparer.OrdinalIgnoreCase);
        return new ReplyCoach(RuleCatalog.BuiltIn, new Suppressions(suppressions), new ShopSeverities(severities));
    }

    /// <summary>As <see cref="RulebookVersion.Document"/> is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, s_json);

    public static ShopBook Read(string document) => JsonSerializer.Deserialize<ShopBook>(document, s_json) ?? Empty;
}
