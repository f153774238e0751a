using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Zhiyin.ChatLogs;
using Zhiyin.Coach.Engine;
using Zhiyin.Inspection.Audit;

namespace Zhiyin.Inspection.Tests;

public sealed class AuditTests
{
    private const string Hostile = "</script><script>alert(1)</script> =cmd|' /C calc'!A0 \u0001 <img src=x onerror=alert(2)> \"引号\"";

    private const string Chat = """
        {"id":"k1","thread":[{"role":"buyer","text":"在吗，怎么还没发货，急死了"},{"role":"agent","text":"不知道，您自己看页面"},{"role":"buyer","text":"好的"}]}
        {"id":"k2","thread":[{"role":"buyer","text":"有货吗"},{"role":"agent","text":"您好，有货的，今天18点前发出。还有其他问题随时找我"},{"role":"buyer","text":"谢谢"}]}
        """;

    [Fact]
    public void Json_has_the_shape_of_the_contract_and_keeps_the_order()
    {
        var lines = Run(Chat).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => l.GetProperty("id").GetString()).ShouldBe(["k1", "k2"]);
        foreach (var line in lines)
        {
            line.GetProperty("score").GetInt32().ShouldBeInRange(0, 100);
            line.GetProperty("grade").GetString().ShouldBeOneOf("优", "良", "合格", "不合格");
            line.GetProperty("messages").GetInt32().ShouldBe(3);
            line.GetProperty("satisfaction").GetDouble().ShouldBeInRange(0, 1);
            line.GetProperty("emotion").GetArrayLength().ShouldBe(2);
            line.GetProperty("promises").ValueKind.ShouldBe(JsonValueKind.Array);
            line.GetProperty("fatal").ValueKind.ShouldBe(JsonValueKind.Array);
            foreach (var item in line.GetProperty("items").EnumerateArray())
            {
                item.GetProperty("code").GetString()!.Length.ShouldBe(2);
                item.GetProperty("deduction").GetInt32().ShouldBePositive();
                item.GetProperty("messages").GetArrayLength().ShouldBePositive();
                item.TryGetProperty("finding", out _).ShouldBeTrue();
            }
        }

        lines[0].GetProperty("items").GetArrayLength().ShouldBePositive();
        lines[0].GetProperty("score").GetInt32().ShouldBeLessThan(lines[1].GetProperty("score").GetInt32());
    }

    [Fact]
    public void A_promise_without_a_later_reply_is_open_never_broken_where_no_time_is_known()
    {
        var promises = JsonDocument.Parse(Run(Chat).Output.Split('\n')[1]).RootElement.GetProperty("promises");
        promises.EnumerateArray().ShouldAllBe(p => p.GetProperty("state").GetString() == "no later reply seen" && p.GetProperty("due").ValueKind == JsonValueKind.Null);
        promises.GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(Severity.Error, 0)]
    [InlineData(Severity.Warning, 1)]
    public void Fail_on_decides_the_exit_code(Severity? level, int code) => Run(Chat, failOn: level).Code.ShouldBe(code);

    [Fact]
    public void A_bad_row_is_answered_with_its_line_and_exit_code_2()
    {
        var (output, code) = Run(Chat + "\n{broken\n");
        code.ShouldBe(2);
        var error = JsonDocument.Parse(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;
        error.GetProperty("line").GetInt32().ShouldBe(3);
        error.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Roles_nobody_can_tell_are_said_not_invented()
    {
        var (output, code) = Run("A: 有货吗\nB: 有\nA: 好");
        code.ShouldBe(2);
        output.ShouldContain("看不出谁是客服");
        Run("A: 有货吗\nB: 有\nA: 好", agents: "B").Code.ShouldBe(0);
    }

    [Fact]
    public void Sarif_keeps_the_levels_and_points_at_rules_and_lines()
    {
        var root = JsonDocument.Parse(Run(Chat, AuditFormat.Sarif).Output).RootElement;
        root.GetProperty("version").GetString().ShouldBe("2.1.0");
        var run = root.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        rules.ShouldBeUnique();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        results.ShouldNotBeEmpty();
        var findings = Audited(Chat).SelectMany(c => c.Findings).ToList();
        results.Count.ShouldBe(findings.Count);
        foreach (var (result, found) in results.Zip(findings))
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].ShouldBe(result.GetProperty("ruleId").GetString());
            result.GetProperty("level").GetString().ShouldBe(found.Finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
            result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(1);
        }
    }

    [Theory]
    [InlineData(Severity.Warning, 1)]
    [InlineData(Severity.Error, 0)]
    public void JUnit_counts_what_it_lists_and_fails_at_the_level(Severity level, int failures)
    {
        var suites = XDocument.Parse(Run(Chat, AuditFormat.JUnit, failOn: level).Output).Root!;
        suites.Name.LocalName.ShouldBe("testsuites");
        suites.Descendants("testcase").Count().ShouldBe(2);
        suites.Attribute("tests")!.Value.ShouldBe("2");
        suites.Descendants("failure").Count().ShouldBe(failures);
        suites.Attribute("failures")!.Value.ShouldBe($"{failures}");
    }

    [Fact]
    public void Hostile_text_stays_text_in_every_form()
    {
        var chat = JsonSerializer.Serialize(new { id = Hostile, thread = new[] { new { role = "buyer", text = Hostile }, new { role = "agent", text = "不知道" + Hostile } } });
        var html = Run(chat, AuditFormat.Html).Output;
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("<img");
        html.Split("<script").Length.ShouldBe(3);
        DataOf(html).GetProperty("conversations")[0].GetProperty("messages")[0].GetProperty("t").GetString().ShouldBe(Hostile);
        XDocument.Parse(Run(chat, AuditFormat.JUnit, failOn: Severity.Hint).Output).Root.ShouldNotBeNull();
        JsonDocument.Parse(Run(chat, AuditFormat.Sarif).Output).RootElement.GetProperty("runs").GetArrayLength().ShouldBe(1);
        var csv = Run("""{"id":"=1+1","thread":[{"role":"buyer","text":"在吗"},{"role":"agent","text":"=不知道"}]}""", AuditFormat.Csv).Output;
        csv.Split("\r\n")[1].ShouldStartWith("'=1+1,");
    }

    [Fact]
    public void The_page_asks_for_nothing_from_a_network()
    {
        var html = Run(Chat, AuditFormat.Html).Output;
        html.ShouldContain("default-src 'none'");
        var rest = html.Replace("'http://www.w3.org/2000/svg'", "", StringComparison.Ordinal);
        foreach (var call in new[] { "http://", "https://", " src=", "url(", "@import", "fetch(", "XMLHttpRequest" })
        {
            rest.ShouldNotContain(call, Case.Insensitive);
        }

        html.ShouldContain("没有消息时间");
    }

    [Fact]
    public void A_large_file_keeps_the_worst_and_the_best_and_says_so()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 40).Select(i => Chat.Replace("k1", $"a{i}", StringComparison.Ordinal).Replace("k2", $"b{i}", StringComparison.Ordinal)));
        var summary = new AuditSummary(keptWorst: 5, keptBest: 2);
        Audited(lines).ForEach(summary.Add);
        summary.Conversations.ShouldBe(80);
        summary.Kept.Length.ShouldBe(7);
        summary.Kept.Count(c => c.Log.Id[0] == 'a').ShouldBe(5);
        summary.Kept.Count(c => c.Log.Id[0] == 'b').ShouldBe(2);
        summary.Scores.Sum().ShouldBe(80);
    }

    [Fact]
    public void The_order_is_kept_whatever_finishes_first()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 900).Select(i => Chat.Split('\n')[i % 2].Replace($"k{(i % 2) + 1}", $"{i}", StringComparison.Ordinal)));
        Audited(lines).Select(c => c.Log.Id).ShouldBe(Enumerable.Range(0, 900).Select(i => $"{i}"));
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Should.Throw<OperationCanceledException>(() => AuditCommand.Run(new AuditRequest([Input(Chat)], TextWriter.Null), cancel.Token));
    }

    private static JsonElement DataOf(string html)
    {
        const string Begin = "<script type=\"application/json\" id=\"data\">";
        var from = html.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return JsonDocument.Parse(html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)]).RootElement;
    }

    private static List<AuditedConversation> Audited(string text) => [.. new AuditRun().Conversations([Input(text)])];

    private static AuditInput Input(string text) => new("对话.jsonl", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static (string Output, int Code) Run(string text, AuditFormat format = AuditFormat.Json, Severity? failOn = null, string? agents = null)
    {
        using var output = new StringWriter();
        var options = new AuditOptions { ChatLogs = new ChatLogOptions { AgentNames = agents is null ? [] : [agents] } };
        var outcome = AuditCommand.Run(new AuditRequest([Input(text)], output) { Format = format, FailOn = failOn, Options = options });
        return (output.ToString(), outcome.ExitCode);
    }
}
