using System.Text.Encodings.Web;
using System.Text.Json;
using Zhiyin.Training.Evaluations;

namespace Zhiyin.Training.Tests;

public sealed class JdIntentEvaluationTests : IDisposable
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string _folder = Directory.CreateTempSubdirectory("zhiyin-jd-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_learns_from_the_file_beside_and_tells_labels_apart()
    {
        Write("jd-intents-train.jsonl", ("发票怎么开", "发票"), ("能开发票吗", "发票"), ("发票什么时候给", "发票"), ("快递到哪了", "物流"), ("快递几天到", "物流"), ("查一下快递", "物流"));
        var report = Evaluation.Run("intents", Write("jd-intents-dev.jsonl", ("可以开发票不", "发票"), ("快递怎么还没到", "物流")), TestContext.Current.CancellationToken);
        report.Metrics.Single(m => m.Name == "accuracy").Value.ShouldBe(1);
        report.Notes.ShouldContain(n => n.Contains("6 lines", StringComparison.Ordinal) && n.Contains("0 turns", StringComparison.Ordinal));
    }

    [Fact]
    public void Turns_of_the_dialogues_teach_too_but_never_a_text_that_is_measured()
    {
        Write("jd-intents-train.jsonl", ("发票怎么开", "发票"), ("能开发票吗", "发票"), ("快递到哪了", "物流"), ("快递几天到", "物流"));
        File.WriteAllText(
            Path.Combine(_folder, "jd-dialogues.jsonl"),
            JsonSerializer.Serialize(new { turns = new[] { Turn("抬头写错了能改吗", "发票"), Turn("抬头写公司名", "发票"), Turn("包裹停在站点", "物流"), Turn("包裹不动了呢", "物流"), Turn("今天天气不错", "OTHER") } }, s_json));
        var report = Evaluation.Run("intents", Write("jd-intents-dev.jsonl", ("抬头写错了能改吗", "发票"), ("包裹怎么不动了", "物流")), TestContext.Current.CancellationToken);
        report.Notes.ShouldContain(n => n.Contains("3 turns", StringComparison.Ordinal));
        report.Metrics.Single(m => m.Name == "accuracy").Value.ShouldBe(1);
    }

    private static object Turn(string user, string intent) => new { user, agent = "好的", intent };

    private string Write(string name, params (string Text, string Intent)[] lines)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllLines(file, lines.Select(l => JsonSerializer.Serialize(new { text = l.Text, intent = l.Intent }, s_json)));
        return file;
    }
}
