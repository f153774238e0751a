using Zhiyin.Rulebook.Own;

namespace Zhiyin.Rulebook;

/// <summary>Why something about the rule book is not done.</summary>
public static class RulebookRefusals
{
    /// <summary>What no reply may hold in any shop cannot be lowered, switched off or spared.</summary>
    public static Refusal Blocks { get; } = new(422, "rule_blocks", "这条规则是禁发红线，不能调低或放行", "This rule blocks replies; it can neither be lowered nor spared");

    /// <summary>Own rules that cannot be taken; the first reason in words, all of them as <c>faults</c>.</summary>
    public static Refusal OwnRules(IReadOnlyList<OwnFaultShape> faults) => new(
        422, "own_rules_refused", "规则没有保存：有写错的地方", "The rules are not taken: there are mistakes",
        faults.Count == 0 ? null : $"{faults[0].Line}: {faults[0].Title}", new Dictionary<string, object?>(StringComparer.Ordinal) { ["faults"] = faults });

    /// <summary>Somebody else has saved own rules since these were opened.</summary>
    public static Refusal OwnRulesChanged { get; } = new(409, "own_rules_changed", "别人刚改过自家规则，请先看最新的再改", "Somebody has changed the own rules meanwhile; look at the newest first");

    /// <summary>Somebody was faster.</summary>
    public static Refusal Decided { get; } = new(409, "already_decided", "这条误报已经处理过了", "This false alarm has been decided already");
}
