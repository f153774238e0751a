using System.Text.Encodings.Web;
using System.Text.Json;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds.Own;

namespace Zhiyin.Rulebook.Book;

/// <summary>A false alarm that was accepted: <paramref name="Phrase"/> is spared for the rule, or the whole rule when it is null. <paramref name="Alarm"/> is the report behind it.</summary>
public sealed record BookExemption(string Rule, string? Phrase, Guid Alarm);

/// <summary>
/// What a shop has settled about the coach: severities by rule id (hint, warning, error or off), phrases that are its own way of speaking, words of its brand, accepted false alarms, and
/// which revision of its own rules is in force (0: none). Whatever it says, what blocks a reply stays blocked.
/// </summary>
public sealed record ShopBook(
    IReadOnlyDictionary<string, string> Severities, IReadOnlyList<string> SparedPhrases, IReadOnlyList<string> BrandWords, IReadOnlyList<BookExemption> Exemptions,
    int OwnRules = 0)
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

    /// <summary>True when the shop has switched a rule off.</summary>
    public bool IsOff(string rule) => Severities.GetValueOrDefault(rule) == Off;

    /// <summary>The coach that judges by this book, with the shop's <paramref name="own"/> rules. What the book says about a built-in rule goes before what the document says.</summary>
    public ReplyCoach Coach(OwnRuleSet own)
    {
        ArgumentNullException.ThrowIfNull(own);
        var suppressions = own.Suppressions.Concat(Severities.Where(s => s.Value == Off).Select(s => new Suppression(s.Key, null)))
            .Concat(SparedPhrases.Concat(BrandWords).Select(phrase => new Suppression(null, phrase)))
            .Concat(Exemptions.Select(e => new Suppression(e.Rule, e.Phrase)));
        var severities = Severities.Where(s => SeverityOf(s.Value) is not null).ToDictionary(s => s.Key, s => SeverityOf(s.Value)!.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (rule, severity) in own.Severities)
        {
            severities.TryAdd(rule, severity);
        }

        // A rule of the shop's own that is off is not there: off holds for those that block as well.
        var rules = own.Rules.Where(r => !IsOff(r.Info.Id)).ToList();
        return new ReplyCoach(rules.Count == 0 ? RuleCatalog.BuiltIn : RuleCatalog.BuiltIn.With(rules), new Suppressions(suppressions), new ShopSeverities(severities));
    }

    /// <summary>As <see cref="RulebookVersion.Document"/> is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, s_json);

    public static ShopBook Read(string document) => JsonSerializer.Deserialize<ShopBook>(document, s_json) ?? Empty;
}
