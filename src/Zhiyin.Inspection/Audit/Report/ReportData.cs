using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Scoring;
using Zhiyin.Text.PersonalData;

namespace Zhiyin.Inspection.Audit.Report;

/// <summary>What the page shows, as JSON that may stand inside a script element: &lt;, &gt;, &amp; and quotes are escaped.</summary>
internal static class ReportData
{
    private const int MaxFaults = 43;
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ReadOnlyMemory<byte> Json(AuditSummary summary, DateTimeOffset? at)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("at", at?.ToString("yyyy-MM-dd HH:mm"));
            WriteTotals(json, summary);
            WriteFiles(json, summary);
            WriteDimensions(json, summary);
            WriteFaults(json, summary);
            WriteEmotion(json, summary);
            WritePromises(json, summary);
            WriteAgents(json, summary);
            json.WriteStartArray("conversations");
            foreach (var conversation in summary.Kept)
            {
                ReportConversation.Write(json, conversation, summary.Card);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    internal static void Number(Utf8JsonWriter json, string name, double? value, int digits = 2)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round((decimal)number, digits));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteTotals(Utf8JsonWriter json, AuditSummary summary)
    {
        json.WriteString("card", summary.Card.Name);
        json.WriteNumber("count", summary.Conversations);
        json.WriteNumber("messages", summary.Messages);
        json.WriteNumber("agentMessages", summary.AgentMessages);
        json.WriteNumber("withTimes", summary.WithTimes);
        json.WriteNumber("withAgents", summary.WithAgents);
        json.WriteNumber("withFacts", summary.WithFacts);
        Number(json, "score", summary.AverageScore, 1);
        json.WriteString("grade", summary.Conversations == 0 ? "" : summary.Card.GradeOf((int)Math.Round(summary.AverageScore)));
        Number(json, "satisfaction", summary.Satisfaction);
        json.WriteNumber("suspicions", summary.Suspicions);
        json.WriteStartArray("scores");
        Array.ForEach(summary.Scores, json.WriteNumberValue);
        json.WriteEndArray();
        json.WriteStartArray("grades");
        foreach (var grade in summary.Card.Grades)
        {
            json.WriteStartObject();
            json.WriteString("name", grade.Name);
            json.WriteNumber("from", grade.From);
            json.WriteNumber("count", Enumerable.Range(0, 101).Where(s => summary.Card.GradeOf(s) == grade.Name).Sum(s => summary.Scores[s]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("rating");
        json.WriteNumber("count", summary.Ratings.Count);
        json.WriteStartArray("by");
        foreach (var (count, score) in summary.Ratings.ByRating)
        {
            json.WriteStartObject();
            json.WriteNumber("count", count);
            Number(json, "score", score, 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, AuditSummary summary)
    {
        json.WriteStartArray("files");
        foreach (var file in summary.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("layout", file.LayoutTitle);
            json.WriteString("encoding", file.Encoding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("errorCount", summary.ErrorCount);
        json.WriteStartArray("errors");
        foreach (var error in summary.Errors.Take(50))
        {
            json.WriteStringValue($"{error.Source} 第 {error.Line} 行：{error.Reason}");
        }

        json.WriteEndArray();
    }

    private static void WriteDimensions(Utf8JsonWriter json, AuditSummary summary)
    {
        json.WriteStartArray("dimensions");
        foreach (var dimension in summary.Card.Dimensions)
        {
            json.WriteStartObject();
            json.WriteString("code", dimension.Code);
            json.WriteString("name", dimension.Name);
            json.WriteNumber("weight", dimension.Weight);
            Number(json, "score", summary.DimensionScore(dimension.Code), 1);
            json.WriteStartArray("items");
            foreach (var item in dimension.Items.Where(i => summary.Items.ContainsKey(i.Code)))
            {
                json.WriteStartObject();
                json.WriteString("code", item.Code);
                json.WriteString("name", item.Name);
                json.WriteNumber("count", summary.Items[item.Code]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFaults(Utf8JsonWriter json, AuditSummary summary)
    {
        json.WriteStartArray("faults");
        foreach (var fault in summary.Faults.Take(MaxFaults))
        {
            json.WriteStartObject();
            json.WriteString("code", fault.Category.Code);
            json.WriteString("title", CategoryTitles.Of(fault.Category));
            json.WriteString("pain", fault.Category.PainPoint);
            json.WriteNumber("errors", fault.Errors);
            json.WriteNumber("warnings", fault.Warnings);
            json.WriteNumber("hints", fault.Hints);
            json.WriteNumber("conversations", fault.Conversations);
            json.WriteStartArray("samples");
            foreach (var sample in fault.Samples.Take(3))
            {
                json.WriteStartObject();
                json.WriteString("id", sample.Log.Id);
                json.WriteNumber("message", sample.Message);
                json.WriteString("text", PersonalReader.MaskInPlace(sample.Text));
                json.WriteString("asked", Masked(sample.Asked));
                json.WriteString("rewrite", Masked(BetterWording.Of(sample, summary.Coach)));
                ReportConversation.WriteFinding(json, sample.Finding);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEmotion(Utf8JsonWriter json, AuditSummary summary)
    {
        var emotion = summary.Emotion;
        json.WriteStartObject("emotion");
        json.WriteNumber("better", emotion.Better);
        json.WriteNumber("same", emotion.Same);
        json.WriteNumber("worse", emotion.Worse);
        json.WriteNumber("upset", emotion.Upset);
        json.WriteStartArray("first");
        Array.ForEach(emotion.First, json.WriteNumberValue);
        json.WriteEndArray();
        json.WriteStartArray("last");
        Array.ForEach(emotion.Last, json.WriteNumberValue);
        json.WriteEndArray();
        json.WriteStartArray("course");
        foreach (var level in emotion.Course)
        {
            if (level is { } value)
            {
                json.WriteNumberValue(Math.Round((decimal)value, 2));
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePromises(Utf8JsonWriter json, AuditSummary summary)
    {
        json.WriteStartObject("promises");
        json.WriteNumber("count", summary.Promises);
        json.WriteNumber("open", summary.PromisesOpen);
        json.WriteNumber("broken", summary.PromisesBroken);
        json.WriteStartArray("list");
        foreach (var open in summary.OpenPromises)
        {
            json.WriteStartObject();
            json.WriteString("id", open.Conversation);
            json.WriteNumber("message", open.Promise.Message);
            json.WriteString("text", PersonalReader.MaskInPlace(open.Text));
            json.WriteNumber("start", open.Promise.Promise.Span.Start);
            json.WriteNumber("length", open.Promise.Promise.Span.Length);
            json.WriteString("due", open.Promise.Promise.Due?.ToString("yyyy-MM-dd HH:mm"));
            json.WriteString("words", open.Promise.Promise.DueWords);
            json.WriteString("said", open.Said?.ToString("yyyy-MM-dd HH:mm"));
            json.WriteBoolean("broken", open.Promise.State == PromiseState.Broken);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAgents(Utf8JsonWriter json, AuditSummary summary)
    {
        json.WriteStartArray("agents");
        foreach (var (agent, count, score) in summary.Agents.Take(200))
        {
            json.WriteStartObject();
            json.WriteString("name", agent);
            json.WriteNumber("count", count);
            Number(json, "score", score, 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static string SeverityOf(Coach.Engine.Finding finding) => finding.Blocks ? "block" : ReviewJson.SeverityName(finding.Severity);

    // Pages are shown around: personal data is blotted out, lengths stay so that marks fit (handbook §4.7).
    private static string? Masked(string? text) => text is null ? null : PersonalReader.MaskInPlace(text);
}
