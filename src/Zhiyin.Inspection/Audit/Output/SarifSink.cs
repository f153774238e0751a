using System.Text;
using System.Text.Json;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Engine;
using Zhiyin.Text.PersonalData;

namespace Zhiyin.Inspection.Audit.Output;

/// <summary>SARIF 2.1.0: every finding a result; errors stay errors, warnings warnings, hints become notes.</summary>
internal sealed class SarifSink : IAuditSink
{
    private readonly TextWriter _output;
    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);

    public SarifSink(TextWriter output, RuleCatalog catalog)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, ContractWriter.Options);
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool(catalog);
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public void Write(AuditedConversation conversation)
    {
        foreach (var (index, finding) in conversation.Findings)
        {
            WriteResult(conversation, index, finding);
        }

        Drain();
    }

    public void Finish(AuditSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", summary.ErrorCount == 0);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var error in summary.Errors)
        {
            _json.WriteStartObject();
            _json.WriteString("level", "error");
            WriteText("message", $"{error.Source}:{error.Line} {error.Reason}");
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        Drain();
        _output.Write('\n');
        _output.Flush();
    }

    public void Dispose() => _json.Dispose();

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private void WriteTool(RuleCatalog catalog)
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "zhiyin");
        _json.WriteString("version", typeof(SarifSink).Assembly.GetName().Version?.ToString(3));
        _json.WriteStartArray("rules");
        foreach (var rule in catalog.Rules.Select(r => r.Info))
        {
            _rules.Add(rule.Id, _rules.Count);
            _json.WriteStartObject();
            _json.WriteString("id", rule.Id);
            _json.WriteString("name", rule.Name);
            WriteText("shortDescription", rule.Title);
            WriteText("fullDescription", rule.Why);
            _json.WriteStartObject("defaultConfiguration");
            _json.WriteString("level", Level(rule.Severity));
            _json.WriteEndObject();
            _json.WriteStartObject("properties");
            _json.WriteString("category", rule.Category.Code);
            _json.WriteString("painPoint", rule.Category.PainPoint);
            _json.WriteString("principle", rule.Category.Principle);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(AuditedConversation conversation, int index, Finding finding)
    {
        var message = conversation.Log.Messages[index];
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule.Id);
        if (_rules.TryGetValue(finding.Rule.Id, out var rule))
        {
            _json.WriteNumber("ruleIndex", rule);
        }

        _json.WriteString("level", Level(finding.Severity));
        WriteText("message", finding.Better is { } better ? $"{finding.Message} → {better}" : finding.Message);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", Uri.EscapeDataString(conversation.Log.Source).Replace("%2F", "/", StringComparison.Ordinal));
        _json.WriteEndObject();
        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", Math.Max(1, message.Line));
        WriteText("snippet", finding.Span.Of(PersonalReader.MaskInPlace(message.Text)).ToString());
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartArray("logicalLocations");
        _json.WriteStartObject();
        _json.WriteString("fullyQualifiedName", $"{conversation.Log.Id}/{index}");
        _json.WriteString("kind", "element");
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteStartObject("properties");
        _json.WriteString("category", finding.Category.Code);
        _json.WriteNumber("message", index);
        _json.WriteNumber("start", finding.Span.Start);
        _json.WriteNumber("length", finding.Span.Length);
        _json.WriteBoolean("blocks", finding.Blocks);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private void Drain()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length));
        _buffer.SetLength(0);
    }
}
