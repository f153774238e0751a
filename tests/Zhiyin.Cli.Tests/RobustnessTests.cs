using System.Text.Json;

namespace Zhiyin.Cli.Tests;

/// <summary>One bad line costs only itself.</summary>
public sealed class RobustnessTests
{
    [Theory]
    [InlineData("review", """{"id":2,"thread":[],"draft":"\ud83d"}""")]
    [InlineData("understand", """{"id":2,"thread":[{"role":"buyer","text":"\ude00"}]}""")]
    [InlineData("review", """{"id":"\ud83d","thread":[],"draft":"x"}""")]
    [InlineData("promises", """{"id":2,"text":"半小时内回您","at":"9999-12-31T23:59:00+08:00"}""")]
    public async Task The_lines_around_it_are_answered(string command, string broken)
    {
        const string good = """{"id":1,"thread":[],"draft":"好","text":"好"}""";
        var run = await Cli.FeedAsync($"{good}\n{broken}\n{good}\n", command);
        run.Code.ShouldBe(2, run.Error);
        run.Lines.Length.ShouldBe(3);
        JsonDocument.Parse(run.Lines[1]).RootElement.GetProperty("line").GetInt32().ShouldBe(2);
        JsonDocument.Parse(run.Lines[2]).RootElement.TryGetProperty("error", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_text_beyond_all_measure_is_refused_with_its_length()
    {
        var run = await Cli.FeedAsync($$"""{"id":1,"thread":[],"draft":"{{new string('好', 30_000)}}"}""", "review");
        run.Code.ShouldBe(2);
        run.Output.ShouldContain("30000 characters");
    }

    [Fact]
    public async Task An_improved_library_is_written_as_csv_only()
    {
        var run = await Cli.RunAsync("optimize", Path.Combine(Cli.Root, "docs", "examples", "scripts.csv"), "--out", Path.Combine(Path.GetTempPath(), "better.xlsx"));
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(".csv");
    }
}
