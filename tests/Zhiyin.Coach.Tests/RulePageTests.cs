using System.Runtime.CompilerServices;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Pages;

namespace Zhiyin.Coach.Tests;

/// <summary>docs/rules is drawn, never written by hand. `zhiyin rules docs` draws it anew.</summary>
public sealed class RulePageTests
{
    [Fact]
    public void Pages_on_disk_are_the_pages_drawn()
    {
        var folder = Folder();
        var stale = RulePages.All(RuleCatalog.BuiltIn)
            .Where(p => !File.Exists(Path.Combine(folder, p.File)) || File.ReadAllText(Path.Combine(folder, p.File)) != p.Text)
            .Select(p => p.File);
        stale.ShouldBeEmpty("run `./zhiyin rules docs`");
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "rules"));
}
