using System.Text;
using System.Text.Json;

namespace Zhiyin.Cli.Tests;

public sealed class LineCommandTests
{
    private const string Good = """{"id":"甲","thread":[{"role":"buyer","text":"在吗"}],"draft":"您好，在的"}""";

    static LineCommandTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Good + "\n") },
        { "UTF-8 with BOM", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good + "\n")] },
        { "GB18030", Encoding.GetEncoding("GB18030").GetBytes(Good + "\n") },
        { "CRLF and blank lines", Encoding.UTF8.GetBytes("\r\n" + Good + "\r\n\r\n") },
        { "no line end", Encoding.UTF8.GetBytes(Good) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public async Task Reads_every_encoding_that_exports_come_in(string name, byte[] input)
    {
        var run = await Cli.FeedAsync(input, "review");
        run.Code.ShouldBe(0, $"{name}: {run.Error}");
        run.Lines.Length.ShouldBe(1);
        Json(run.Lines[0]).GetProperty("id").GetString().ShouldBe("甲");
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_answered_in_its_place()
    {
        var run = await Cli.FeedAsync($"{Good}\n{{\"id\":7,\n{Good}\n{{\"id\":8,\"thread\":[{{\"role\":\"boss\",\"text\":\"\"}}],\"draft\":\"\"}}\n", "review");
        run.Code.ShouldBe(2);
        run.Lines.Length.ShouldBe(4);
        var broken = Json(run.Lines[1]);
        broken.GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Null);
        broken.GetProperty("line").GetInt32().ShouldBe(2);
        broken.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        var wrong = Json(run.Lines[3]);
        wrong.GetProperty("id").GetInt32().ShouldBe(8);
        wrong.GetProperty("error").GetString()!.ShouldContain("thread[0].role");
    }

    [Fact]
    public async Task Answers_keep_the_order_of_a_long_file()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, 3000).Select(i => $$"""{"id":{{i}},"thread":[{"role":"buyer","text":"今天能发货吗{{i}}"}]}"""), TestContext.Current.CancellationToken);
        var run = await Cli.RunAsync("understand", file);
        File.Delete(file);
        run.Code.ShouldBe(0, run.Error);
        run.Lines.Select(l => Json(l).GetProperty("id").GetInt32()).ShouldBe(Enumerable.Range(0, 3000));
    }

    [Fact]
    public async Task A_review_has_every_field_of_the_contract()
    {
        var run = await Cli.FeedAsync("""{"id":1,"thread":[{"role":"buyer","text":"气死我了，用两天就坏"}],"draft":"不可能，我们出厂都检过的","at":"2026-03-05T14:20:00+08:00"}""", "review");
        var answer = Json(run.Output);
        foreach (var field in new[] { "id", "score", "grade", "principles", "findings", "rewrite", "promises", "questions", "acts" })
        {
            answer.TryGetProperty(field, out _).ShouldBeTrue(field);
        }

        var finding = answer.GetProperty("findings")[0];
        foreach (var field in new[] { "rule", "name", "category", "severity", "blocks", "painPoint", "principle", "start", "length", "message", "why", "better", "fix", "confidence", "basis" })
        {
            finding.TryGetProperty(field, out _).ShouldBeTrue(field);
        }
    }

    [Fact]
    public async Task Understanding_has_every_field_of_the_contract()
    {
        var run = await Cli.FeedAsync("""{"id":1,"thread":[{"role":"buyer","text":"165 110斤穿什么码"}]}""", "understand");
        var answer = Json(run.Output);
        foreach (var field in new[] { "id", "stage", "intents", "emotion", "slots", "missing", "ask", "settled", "acts", "escalate", "satisfaction", "satisfactionClass" })
        {
            answer.TryGetProperty(field, out _).ShouldBeTrue(field);
        }

        answer.GetProperty("intents")[0].GetProperty("code").GetString().ShouldBe("S04");
    }

    [Fact]
    public async Task A_promise_has_its_due_time()
    {
        var run = await Cli.FeedAsync("""{"id":1,"text":"我核实一下，今天18点前给您答复","at":"2026-03-05T14:20:00+08:00"}""", "promises");
        var promise = Json(run.Output).GetProperty("promises")[0];
        promise.GetProperty("due").GetString().ShouldBe("2026-03-05T18:00:00+08:00");
        promise.GetProperty("kind").GetString().ShouldBe("reply");
    }

    private static JsonElement Json(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}
