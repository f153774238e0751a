using System.Collections.Immutable;
using System.Text;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Pages;

/// <summary>Draws the page of a rule of docs/rules from what the rule says about itself.</summary>
public static class RulePage
{
    /// <summary>The page as Markdown with a closing line break.</summary>
    public static string Draw(RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var page = new StringBuilder();
        page.Append("# ").Append(rule.Id).Append(" · ").Append(rule.Title).Append("\n\n");
        page.Append("| 名称 | 类别 | 级别 | 痛点 | 原则 |\n| --- | --- | --- | --- | --- |\n");
        page.Append("| `").Append(rule.Name).Append("` | `").Append(rule.Category.Code).Append("` | ").Append(Level(rule)).Append(" | ")
            .Append(rule.Category.PainPoint ?? "–").Append(" | ").Append(rule.Category.Principle).Append(" |\n\n");
        page.Append(rule.Why).Append('\n');
        if (rule.Basis is { } basis)
        {
            page.Append("\n依据：").Append(basis).Append('\n');
        }

        if (!rule.Aliases.IsEmpty)
        {
            page.Append("\n曾用名：").AppendJoin('、', rule.Aliases).Append('\n');
        }

        Section(page, "会被提示", rule.Bad);
        Section(page, "不会被提示", rule.Good);
        Section(page, "已知误报", rule.KnownFalseAlarms);
        return page.ToString();
    }

    private static string Level(RuleInfo rule)
    {
        var level = rule.Blocks ? "错误（不能发送）" : rule.Severity switch { Severity.Error => "错误", Severity.Warning => "警告", _ => "提示" };
        return rule.Status switch { RuleStatus.Trial => level + "，试用中", RuleStatus.Retired => "已停用", _ => level };
    }

    private static void Section(StringBuilder page, string title, ImmutableArray<Example> examples)
    {
        if (examples.IsEmpty)
        {
            return;
        }

        page.Append("\n## ").Append(title).Append("\n\n");
        foreach (var example in examples)
        {
            Lines(page, example);
        }
    }

    private static void Lines(StringBuilder page, Example example)
    {
        page.Append("- ");
        foreach (var line in (example.Thread ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            page.Append(line).Append("<br>\n  ");
        }

        if (example.Facts is { } facts)
        {
            page.Append("已知：`").Append(facts).Append("`<br>\n  ");
        }

        page.Append("回复：").Append(example.Draft.Replace("[|", "**", StringComparison.Ordinal).Replace("|]", "**", StringComparison.Ordinal).Replace("\n", "<br>\n  ", StringComparison.Ordinal));
        if (example.Better is { } better)
        {
            page.Append("<br>\n  更好：").Append(better.Replace("\n", "<br>\n  ", StringComparison.Ordinal));
        }

        page.Append('\n');
    }
}
