using System.Collections.Frozen;

namespace Zhiyin.Coach.Engine;

/// <summary>How much a shop lets a rule matter, by rule id. A rule that blocks stays what it is; a finding that a rule itself made milder is never made graver than the shop says.</summary>
public sealed class ShopSeverities
{
    private readonly FrozenDictionary<string, Severity> _byRule;

    public ShopSeverities(IReadOnlyDictionary<string, Severity> byRule) => _byRule = byRule.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every rule as it ships.</summary>
    public static ShopSeverities AsShipped { get; } = new(new Dictionary<string, Severity>(StringComparer.Ordinal));

    internal Finding Apply(Finding finding)
    {
        if (_byRule.Count == 0 || finding.Rule.Blocks || !_byRule.TryGetValue(finding.Rule.Id, out var wanted))
        {
            return finding;
        }

        var severity = finding.Severity == finding.Rule.Severity || wanted < finding.Severity ? wanted : finding.Severity;
        return severity == finding.Severity ? finding : finding with { Severity = severity };
    }
}
