using System.Collections.Immutable;
using System.Text.Json;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Scoring;

namespace Zhiyin.Inspection.Audit.Output;

/// <summary>An inspected conversation in the shape of CONTRACT.md §2, <c>zhiyin audit</c>.</summary>
public static class AuditJson
{
    /// <summary>Writes <paramref name="conversation"/> as one object.</summary>
    public static void Write(Utf8JsonWriter json, AuditedConversation conversation)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(conversation);
        var score = conversation.Score;
        json.WriteStartObject();
        json.WriteString("id", conversation.Log.Id);
        json.WriteNumber("score", score.Score);
        json.WriteString("grade", score.Grade);
        json.WriteStartArray("items");
        foreach (var item in score.Items)
        {
            WriteItem(json, item);
        }

        json.WriteEndArray();
        json.WriteStartArray("fatal");
        foreach (var fatal in score.Fatal)
        {
            json.WriteStartObject();
            json.WriteString("code", fatal.Code);
            WriteMessages(json, fatal.Messages);
            json.WriteBoolean("confirmed", fatal.Confirmed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("emotion");
        foreach (var point in conversation.Emotion)
        {
            json.WriteStartObject();
            WriteMessages(json, point.Messages);
            json.WriteNumber("level", point.Level);
            json.WriteString("class", point.Class);
            json.WriteNumber("carried", point.Carried);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("promises");
        foreach (var promise in conversation.Promises)
        {
            WritePromise(json, promise);
        }

        json.WriteEndArray();
        json.WriteNumber("satisfaction", Math.Round((decimal)conversation.Satisfaction, 3));
        json.WriteNumber("messages", conversation.Log.Messages.Length);
        WriteMore(json, conversation);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ScoreDeduction item)
    {
        json.WriteStartObject();
        json.WriteString("code", item.Code);
        json.WriteNumber("deduction", item.Deduction);
        WriteMessages(json, item.Messages);
        json.WritePropertyName("finding");
        if (item.Finding is { } finding)
        {
            ReviewJson.WriteFinding(json, finding);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("reason", item.Reason);
        json.WriteEndObject();
    }

    private static void WritePromise(Utf8JsonWriter json, PromiseReview promise)
    {
        json.WriteStartObject();
        json.WriteNumber("message", promise.Message);
        json.WriteNumber("start", promise.Promise.Span.Start);
        json.WriteNumber("length", promise.Promise.Span.Length);
        json.WriteString("text", promise.Text);
        json.WriteString("kind", promise.Promise.Kind.ToString().ToLowerInvariant());
        json.WriteString("due", promise.Promise.Due?.ToString("yyyy-MM-dd'T'HH:mm:sszzz"));
        json.WriteString("dueWords", promise.Promise.DueWords);
        json.WriteString("state", promise.State switch { PromiseState.Followed => "later reply seen", PromiseState.Broken => "broken", _ => "no later reply seen" });
        json.WriteEndObject();
    }

    // Beyond the contract: what a person would ask next.
    private static void WriteMore(Utf8JsonWriter json, AuditedConversation conversation)
    {
        json.WriteStartArray("findings");
        foreach (var (message, finding) in conversation.Findings)
        {
            json.WriteStartObject();
            json.WriteNumber("message", message);
            json.WritePropertyName("finding");
            ReviewJson.WriteFinding(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("bonus");
        foreach (var bonus in conversation.Score.Bonus)
        {
            json.WriteStartObject();
            json.WriteString("code", bonus.Code);
            json.WriteNumber("points", bonus.Points);
            WriteMessages(json, bonus.Messages);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notApplicable");
        foreach (var code in conversation.Score.NotApplicable)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        json.WriteString("source", conversation.Log.Source);
        json.WriteNumber("line", conversation.Log.Line);
        json.WriteStartArray("agents");
        foreach (var agent in conversation.Log.Agents)
        {
            json.WriteStringValue(agent);
        }

        json.WriteEndArray();
        if (conversation.Log.Rating is { } rating)
        {
            json.WriteNumber("rating", Math.Round((decimal)rating, 3));
        }

        if (conversation.Log.RoleNote is { } note)
        {
            json.WriteString("roleNote", note);
        }
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
