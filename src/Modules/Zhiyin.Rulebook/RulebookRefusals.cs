namespace Zhiyin.Rulebook;

/// <summary>Why something about the rule book is not done.</summary>
public static class RulebookRefusals
{
    /// <summary>What no reply may hold in any shop cannot be lowered, switched off or spared.</summary>
    public static Refusal Blocks { get; } = new(422, "rule_blocks", "这条规则是禁发红线，不能调低或放行", "This rule blocks replies; it can neither be lowered nor spared");

    /// <summary>Somebody was faster.</summary>
    public static Refusal Decided { get; } = new(409, "already_decided", "这条误报已经处理过了", "This false alarm has been decided already");
}
