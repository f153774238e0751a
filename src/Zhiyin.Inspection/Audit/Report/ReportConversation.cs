using System.Collections.Immutable;
using System.Text.Json;
using Zhiyin.ChatLogs;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Scoring;
using Zhiyin.Text.PersonalData;

namespace Zhiyin.Inspection.Audit.Report;

/// <summary>One conversation of the page, with short names: there may be hundreds of them.</summary>
internal static class ReportConversation
{
    public static void Write(Utf8JsonWriter json, AuditedConversation conversation, ConversationScorecard card)
    {
        var log = conversation.Log;
        json.WriteStartObject();
        json.WriteString("id", log.Id);
        json.WriteString("source", log.Source);
        json.WriteNumber("score", conversation.Score.Score);
        json.WriteString("grade", conversation.Score.Grade);
        ReportData.Number(json, "rating", log.Rating);
        ReportData.Number(json, "sat", conversation.Satisfaction);
        json.WriteString("note", log.RoleNote);
        json.WriteStartArray("agents");
        foreach (var agent in log.Agents)
        {
            json.WriteStringValue(agent);
        }

        json.WriteEndArray();
        json.WriteStartArray("messages");
        foreach (var message in log.Messages)
        {
            WriteMessage(json, message);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var (message, finding) in conversation.Findings)
        {
            json.WriteStartObject();
            json.WriteNumber("message", message);
            WriteFinding(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteScore(json, conversation.Score, card);
        json.WriteStartArray("emotion");
        foreach (var point in conversation.Emotion)
        {
            json.WriteStartObject();
            json.WriteNumber("level", point.Level);
            json.WriteNumber("carried", point.Carried);
            json.WriteString("class", point.Class);
            WriteMessages(json, point.Messages);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("promises");
        foreach (var promise in conversation.Promises)
        {
            json.WriteStartObject();
            json.WriteNumber("message", promise.Message);
            json.WriteNumber("start", promise.Promise.Span.Start);
            json.WriteNumber("length", promise.Promise.Span.Length);
            json.WriteString("due", promise.Promise.Due?.ToString("MM-dd HH:mm"));
            json.WriteString("state", promise.State switch { PromiseState.Followed => "followed", PromiseState.Broken => "broken", _ => "open" });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The parts of a finding that are shown, into the object at hand.</summary>
    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteNumber("start", finding.Span.Start);
        json.WriteNumber("length", finding.Span.Length);
        json.WriteString("sev", ReportData.SeverityOf(finding));
        json.WriteString("cat", finding.Category.Code);
        json.WriteString("title", CategoryTitles.Of(finding.Category));
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("say", finding.Message);
        json.WriteString("why", finding.Rule.Why);
        json.WriteString("better", finding.Better);
        json.WriteString("basis", finding.Rule.Basis);
    }

    private static void WriteMessage(Utf8JsonWriter json, ChatLogMessage message)
    {
        json.WriteStartObject();
        json.WriteString("r", message.Role switch { ChatRole.Buyer => "b", ChatRole.Agent => "a", ChatRole.Bot => "o", _ => "s" });
        json.WriteString("t", PersonalReader.MaskInPlace(message.Text));
        if (message.At is { } at)
        {
            json.WriteString("at", at.ToString("MM-dd HH:mm:ss"));
        }

        if (message.Sender is { } sender)
        {
            json.WriteString("n", sender);
        }

        if (!message.Parsed)
        {
            json.WriteBoolean("x", true);
        }

        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, ConversationScore score, ConversationScorecard card)
    {
        json.WriteStartArray("items");
        foreach (var item in score.Items)
        {
            json.WriteStartObject();
            json.WriteString("code", item.Code);
            json.WriteString("name", card.Item(item.Code)?.Name);
            json.WriteNumber("points", item.Deduction);
            json.WriteString("reason", item.Reason);
            WriteMessages(json, item.Messages);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("bonus");
        foreach (var bonus in score.Bonus)
        {
            json.WriteStartObject();
            json.WriteString("code", bonus.Code);
            json.WriteString("name", card.Bonus.FirstOrDefault(b => b.Code == bonus.Code)?.Name);
            json.WriteNumber("points", bonus.Points);
            WriteMessages(json, bonus.Messages);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fatal");
        foreach (var fatal in score.Fatal)
        {
            json.WriteStartObject();
            json.WriteString("code", fatal.Code);
            json.WriteString("name", card.Fatal.FirstOrDefault(f => f.Code == fatal.Code)?.Name);
            WriteMessages(json, fatal.Messages);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("na");
        foreach (var code in score.NotApplicable)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
    }

    private static void WriteMessages(Utf8JsonWriter json, ImmutableArray<int> messages)
    {
        json.WriteStartArray("messages");
        foreach (var message in messages)
        {
            json.WriteNumberValue(message);
        }

        json.WriteEndArray();
    }
}
