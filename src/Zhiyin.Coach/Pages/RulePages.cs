using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Pages;

/// <summary>The pages of docs/rules: drawn, compared and written (<c>zhiyin rules docs</c>).</summary>
public static class RulePages
{
    /// <summary>File name and text of every page of <paramref name="catalog"/>.</summary>
    public static IEnumerable<(string File, string Text)> All(RuleCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Rules.Select(r => ($"{r.Info.Id}.md", RulePage.Draw(r.Info)));
    }

    /// <summary>Writes the pages of the rules that ship to <paramref name="folder"/> and removes pages of rules that are no more; returns how many files changed.</summary>
    public static int WriteAll(string folder)
    {
        Directory.CreateDirectory(folder);
        var changed = 0;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, text) in All(RuleCatalog.BuiltIn))
        {
            names.Add(file);
            var path = Path.Combine(folder, file);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                File.WriteAllText(path, text);
                changed++;
            }
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.md")
            .Where(p => Path.GetFileName(p) is { Length: 9 } name && char.IsAsciiDigit(name[5]) && !names.Contains(name)).ToList())
        {
            File.Delete(path);
            changed++;
        }

        return changed;
    }
}
