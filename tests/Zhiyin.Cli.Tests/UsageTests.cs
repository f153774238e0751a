namespace Zhiyin.Cli.Tests;

/// <summary>Wrong use is told apart from right use by code, and explained on standard error only.</summary>
public sealed class UsageTests
{
    public static TheoryData<string> Wrong =>
    [
        "revew", "review --formt json", "review no-such-file.jsonl", "review /tmp", "rules show XYZ999", "rules list --category nonsense", "train nonsense", "evaluate nonsense x",
        "optimize no-such.csv", "audit no-such.txt", "audit --fail-on maybe x", "audit --rules no-such.yaml docs/examples/chats.txt", "rules try no-such.yaml --on x",
    ];

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_mistake_ends_with_code_2_and_a_reason(string line)
    {
        var run = await Cli.RunAsync(line.Split(' '));
        run.Code.ShouldBe(2, run.Output + run.Error);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("zhiyin: ");
        run.Error.ShouldNotContain("   at ", customMessage: "a stack trace is no explanation");
    }

    [Fact]
    public async Task A_mistyped_command_is_guessed()
        => (await Cli.RunAsync("revew")).Error.ShouldContain("review");

    [Fact]
    public async Task Empty_input_is_said()
    {
        var run = await Cli.FeedAsync("", "review");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("empty");
    }

    [Fact]
    public async Task No_command_shows_the_help_and_ends_with_2()
    {
        var run = await Cli.RunAsync();
        run.Code.ShouldBe(2);
        run.Output.ShouldContain("review");
    }

    public static TheoryData<string> Commands => ["understand", "review", "promises", "audit", "optimize", "evaluate", "rules", "rules list", "rules show", "rules test", "rules try", "openapi"];

    [Theory, MemberData(nameof(Commands))]
    public async Task The_example_in_the_help_runs_as_it_stands(string command)
    {
        var help = await Cli.RunAsync([.. command.Split(' '), "--help"]);
        help.Code.ShouldBe(0);
        var at = help.Output.IndexOf("Example:", StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, $"`zhiyin {command} --help` shows no example");
        var example = help.Output[(at + "Example:".Length)..].Trim();
        var folder = Directory.CreateTempSubdirectory();
        var run = await Cli.ShellAsync($"export OUT={folder.FullName}; " + example.Replace("report.html", $"{folder.FullName}/report.html").Replace("docs/openapi.json", $"{folder.FullName}/openapi.json"));
        folder.Delete(recursive: true);
        run.Code.ShouldBe(0, $"{example}\n{run.Error}");
    }
}
