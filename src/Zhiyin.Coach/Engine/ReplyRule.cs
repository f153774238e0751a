using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Engine;

/// <summary>
/// A rule of the coach: what it is (<see cref="Info"/>) and what it finds. Rules are found by type, created once and shared between threads:
/// no state, no clock, no I/O. docs/how-to/add-a-rule.md shows how to add one.
/// </summary>
public abstract class ReplyRule
{
    /// <summary>What the rule is, its examples included.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>The pattern sets that <see cref="Review"/> asks the reply for; compiled into the one index of the catalog.</summary>
    public virtual IReadOnlyList<PatternSet> Patterns => [];

    /// <summary>True when its marks are not widened to the edges of words.</summary>
    public virtual bool MarksExactly => Info.Category.IsExact;

    /// <summary>Reports what it finds in <paramref name="reply"/> to <paramref name="findings"/>; silent when the rule does not apply (N/A).</summary>
    public abstract void Review(Reply reply, FindingSink findings);
}
