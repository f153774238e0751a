using System.Text.RegularExpressions;

namespace Zhiyin.House.Tests;

/// <summary>Documentation leads somewhere: links, files that are named, words of the glossary, a README for every project.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] s_skipped = ["node_modules", "artifacts", "dist", "obj", "bin", "data"];

    private static readonly string[] s_pages = [".md"];
    private static readonly string[] s_texts = [".md", ".cs", ".ts", ".tsx", ".mjs", ".sh"];

    public static TheoryData<string> Projects => [.. Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(f)!))];

    [Theory, MemberData(nameof(Projects))]
    public void Every_project_says_what_it_is_and_how_to_add_to_it(string folder)
    {
        var readme = Repository.PathOf(folder, "README.md");
        File.Exists(readme).ShouldBeTrue($"{folder} has no README.md");
        Files(Repository.PathOf(folder), s_pages).ShouldContain(f => File.ReadAllText(f).Contains("How to add", StringComparison.Ordinal), $"no README of {folder} says how to add one");
    }

    [Fact]
    public void Links_lead_to_files()
    {
        var links = from page in Files(Repository.Root, s_pages)
                    from Match link in Link().Matches(File.ReadAllText(page))
                    select (Page: page, Target: Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link.Groups["to"].Value)));
        var all = links.ToList();
        all.Count.ShouldBeGreaterThan(20);
        all.Where(l => !Path.Exists(l.Target)).Select(l => $"{Named(l.Page)} → {Named(l.Target)}").ShouldBeEmpty();
    }

    [Fact]
    public void Pages_that_code_and_documentation_name_are_there()
    {
        var named = from file in Files(Repository.Root, s_texts)
                    from Match page in NamedPage().Matches(File.ReadAllText(file))
                    select (File: file, Page: page.Value);
        var all = named.ToList();
        all.Count.ShouldBeGreaterThan(50);
        all.Where(n => !IsThere(Repository.PathOf(n.Page))).Select(n => $"{Named(n.File)} names {n.Page}").ShouldBeEmpty();

        // A decision is named by its number alone.
        static bool IsThere(string page) => Directory.GetFiles(Path.GetDirectoryName(page)!, Path.GetFileName(page) + "*").Length > 0;
    }

    [Fact]
    public void The_glossary_names_what_the_code_has_and_nothing_twice()
    {
        var rows = File.ReadLines(Repository.PathOf("docs", "glossary.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| 中文 ", StringComparison.Ordinal)).Select(l => l.Split('|')).ToList();
        rows.Count.ShouldBeGreaterThan(80);
        rows.GroupBy(r => r[1].Trim(), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty("one row a word");

        string[] code = [.. Files(Repository.PathOf("src"), [".cs", ".json"]), .. Files(Repository.PathOf("web"), [".ts", ".tsx"])];
        var words = code.SelectMany(f => Word().Matches(File.ReadAllText(f)).Select(m => m.Value)).ToHashSet(StringComparer.Ordinal);
        var missing = from row in rows
                      from Match quoted in Quoted().Matches(row[2])
                      from Match word in Word().Matches(quoted.Value)
                      where !words.Contains(word.Value)
                      select $"{row[1].Trim()}: {word.Value}";
        missing.ShouldBeEmpty("a word of the glossary that code no longer uses");
    }

    private static IEnumerable<string> Files(string folder, string[] endings)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (endings.Contains(Path.GetExtension(file), StringComparer.Ordinal))
            {
                yield return file;
            }
        }

        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(inner);
            if (name[0] != '.' && !s_skipped.Contains(name, StringComparer.Ordinal))
            {
                foreach (var file in Files(inner, endings))
                {
                    yield return file;
                }
            }
        }
    }

    private static string Named(string path) => Path.GetRelativePath(Repository.Root, path);

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<to>[^)\s#]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    // «docs/adr/0004» and «docs/how-to/backup.md» alike; folders of docs are not pages.
    [GeneratedRegex(@"\bdocs/(adr/\d{4}|(how-to|adr|rules|examples)/[\w-]+\.\w+|[\w-]+\.(md|json))", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedPage();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
