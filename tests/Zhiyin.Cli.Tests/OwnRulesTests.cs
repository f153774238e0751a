using System.Text.Json;

namespace Zhiyin.Cli.Tests;

/// <summary>A shop's own rules on the command line: tested, tried on past chats, and heeded by review and audit.</summary>
public sealed class OwnRulesTests : IDisposable
{
    private const string Rule = "rules:\n  - id: no-dear\n    kind: phrase\n    title: 不称呼亲亲\n    words: [亲亲]\n    severity: error\n    bad: [亲亲，在的]\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task A_rule_that_misses_its_bad_example_fails_its_test_with_file_line_and_reason()
    {
        var file = Write("rules.yaml", Rule.Replace("亲亲，在的", "您好"));
        var run = await Cli.RunAsync("rules", "test", file);
        run.Code.ShouldBe(1);
        run.Output.ShouldContain($"{file}:7: no-dear: the bad example is not found");
    }

    [Fact]
    public async Task What_is_no_yaml_is_bad_input()
    {
        var file = Write("rules.yaml", "rules:\n  - id: a\n   b: c\n");
        var run = await Cli.RunAsync("rules", "test", file);
        run.Code.ShouldBe(2);
        run.Output.ShouldContain($"{file}:3:");
        (await Cli.FeedAsync("{}", "review", "--rules", file)).Code.ShouldBe(2);
    }

    [Fact]
    public async Task A_library_is_optimised_by_them()
    {
        var library = Write("scripts.csv", "快捷短语编码,快捷短语,快捷短语分组\r\nhy1,亲亲在的，请讲,01欢迎\r\n");
        var rules = Write("rules.yaml", Rule);
        (await Cli.RunAsync("optimize", library, "--rules", rules)).Output.ShouldContain("no-dear");
        (await Cli.RunAsync("optimize", library)).Output.ShouldNotContain("no-dear");
    }

    [Fact]
    public async Task Review_speaks_by_them()
    {
        var run = await Cli.FeedAsync("""{"id":7,"thread":[{"role":"buyer","text":"在吗"}],"draft":"亲亲在的，这款今天能发"}""", "review", "--rules", Write("rules.yaml", Rule));
        run.Code.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Output);
        var finding = answer.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "no-dear");
        (finding.GetProperty("severity").GetString(), finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()).ShouldBe(("error", 0, 2));
    }

    [Fact]
    public async Task Past_chats_are_counted_with_samples_and_personal_data_blotted_out()
    {
        var logs = Write("chats.jsonl", """
            {"id":"a","thread":[{"role":"buyer","text":"在吗"},{"role":"agent","text":"亲亲在的，亲亲您的电话13812345678我记下了"},{"role":"agent","text":"今天能发"}]}
            {"id":"b","thread":[{"role":"buyer","text":"亲亲"},{"role":"agent","text":"您好"}]}
            """);
        var run = await Cli.RunAsync("rules", "try", Write("rules.yaml", Rule), "--on", logs, "--json");
        run.Code.ShouldBe(0, run.Error);
        using var answer = JsonDocument.Parse(run.Output);
        var root = answer.RootElement;
        (root.GetProperty("replies").GetInt32(), root.GetProperty("hits").GetInt32(), root.GetProperty("conversations").GetInt32()).ShouldBe((3, 1, 1));
        var sample = root.GetProperty("samples")[0];
        sample.GetProperty("text").GetString()!.ShouldStartWith("亲亲在的");
        run.Output.ShouldNotContain("13812345678");
    }

    [Fact]
    public async Task Audit_finds_by_them_and_every_format_knows_their_names()
    {
        var chats = Write("chats.jsonl", """{"id":"a","thread":[{"role":"buyer","text":"在吗"},{"role":"agent","text":"亲亲在的"}]}""" + "\n");
        var rules = Write("rules.yaml", Rule);
        (await Cli.RunAsync("audit", chats, "--rules", rules, "--fail-on", "error")).Code.ShouldBe(1);
        (await Cli.RunAsync("audit", chats, "--fail-on", "error")).Code.ShouldBe(0);
        (await Cli.RunAsync("audit", chats, "--rules", rules, "--format", "sarif")).Output.ShouldContain("\"id\":\"no-dear\"");
    }
}
