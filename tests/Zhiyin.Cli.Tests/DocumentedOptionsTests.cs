using System.Text.RegularExpressions;

namespace Zhiyin.Cli.Tests;

/// <summary>An option that documentation or an example of deploy/ names is one that the program takes.</summary>
public sealed partial class DocumentedOptionsTests
{
    [Fact]
    public async Task Every_option_that_is_written_down_is_known()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        await LearnAsync([], known);
        known.ShouldContain("--hosts");

        string[] folders = ["docs/how-to", "deploy", "src"];
        var files = folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Cli.Root, f), "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".md" or ".service" or ".yaml" or "" && !f.Contains("/obj/", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Cli.Root, "README*.md"));
        var written = from file in files
                      from line in File.ReadLines(file)
                      from Match option in (Run().IsMatch(line) ? Option() : Quoted()).Matches(line)
                      select (Where: Path.GetRelativePath(Cli.Root, file), Option: option.Groups["name"].Value);
        var all = written.Distinct().ToList();
        all.Count.ShouldBeGreaterThan(20);
        all.Where(w => !known.Contains(w.Option)).Select(w => $"{w.Where}: {w.Option}").ShouldBeEmpty();
    }

    // The program says itself which commands it has.
    private static async Task LearnAsync(string[] command, HashSet<string> known)
    {
        var help = (await Cli.RunAsync([.. command, "--help"])).Output;
        known.UnionWith(Option().Matches(help).Select(o => o.Groups["name"].Value));
        if (command.Length < 2 && help.IndexOf("\nCommands:", StringComparison.Ordinal) is > 0 and var at)
        {
            await Task.WhenAll(Listed().Matches(help[at..]).Select(m => LearnOneAsync(m.Groups["name"].Value)));
        }

        async Task LearnOneAsync(string name)
        {
            var inner = new HashSet<string>(StringComparer.Ordinal);
            await LearnAsync([.. command, name], inner);
            lock (known)
            {
                known.UnionWith(inner);
            }
        }
    }

    [GeneratedRegex(@"\bzhiyin (serve|backup|restore|owner|ready|audit|review|understand|promises|optimize|evaluate|train|rules|openapi)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Run();

    [GeneratedRegex(@"(?<![\w-])(?<name>--[a-z][a-z-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Option();

    [GeneratedRegex("[`\"](?<name>--[a-z][a-z-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^  (?<name>[a-z-]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Listed();
}
