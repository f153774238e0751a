using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Pages;

/// <summary>The pages of docs/rules: drawn here, written by <c>zhiyin rules docs</c>.</summary>
public static class RulePages
{
    /// <summary>File name and text of every page of <paramref name="catalog"/>.</summary>
    public static IEnumerable<(string File, string Text)> All(RuleCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Rules.Select(r => ($"{r.Info.Id}.md", RulePage.Draw(r.Info)));
    }
}
