namespace Zhiyin.Rulebook.Book;

/// <summary>
/// A rule as the shop sees it. <paramref name="Severity"/> is how it ships, <paramref name="ShopSeverity"/> the shop's own (hint, warning, error, off) or null. <paramref name="Hits"/> counts the
/// sent drafts it spoke in, <paramref name="FalseAlarms"/> the reports not declined, <paramref name="Rate"/> their share (0–1).
/// </summary>
public sealed record BookRuleShape(
    string Id, string Name, string Title, string Category, string Severity, bool Blocks, string? ShopSeverity, long Hits, int FalseAlarms, double Rate);

/// <summary>An accepted false alarm; phrase null spares the rule everywhere.</summary>
public sealed record BookExemptionShape(string Rule, string? Phrase, Guid Alarm);

/// <summary>A shop's rule book; version 0 is as shipped.</summary>
public sealed record RulebookShape(
    int Version, IReadOnlyList<BookRuleShape> Rules, IReadOnlyList<string> SparedPhrases, IReadOnlyList<string> BrandWords, IReadOnlyList<BookExemptionShape> Exemptions);

/// <summary>What shall be different; what is left out stays. A severity of null takes the shop's own back; <paramref name="DropExemptions"/> are alarms whose exemption ends.</summary>
public sealed record RulebookChange(
    IReadOnlyDictionary<string, string?>? Severities = null, IReadOnlyList<string>? SparedPhrases = null, IReadOnlyList<string>? BrandWords = null, IReadOnlyList<Guid>? DropExemptions = null);
