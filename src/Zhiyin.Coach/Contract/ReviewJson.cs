using System.Text.Json;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rewriting;
using Zhiyin.Understanding.Promises;

namespace Zhiyin.Coach.Contract;

/// <summary>Writes a review in the shape of <c>zhiyin review</c> (CONTRACT.md §1).</summary>
public static class ReviewJson
{
    /// <summary>Writes <paramref name="review"/> with its <paramref name="rewrite"/> as one object.</summary>
    public static void Write(Utf8JsonWriter json, Review review, Rewrite? rewrite, JsonElement? id = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(review);
        json.WriteStartObject();
        json.WriteId(id, review.Reply.Thread.Conversation.Id);
        json.WriteNumber("score", review.Score.Score);
        json.WriteString("grade", review.Score.Grade);
        json.WriteStartObject("principles");
        foreach (var (principle, score) in review.Score.Principles.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(principle, score);
        }

        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in review.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        WriteRewrite(json, rewrite);
        json.WriteStartArray("promises");
        foreach (var promise in review.Promises)
        {
            WritePromise(json, promise, review.Reply.Draft.Normalized.Original);
        }

        json.WriteEndArray();
        json.WriteStartArray("questions");
        foreach (var question in review.Reply.Draft.Questions)
        {
            json.WriteStartObject();
            json.WriteSpan(review.Reply.Draft.Normalized.ToOriginal(question.Span));
            json.WriteString("type", UnderstandJson.TypeName(question.Type));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("acts");
        UnderstandJson.WriteActs(json, review.Reply.Draft, turn: null);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one finding.</summary>
    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(finding);
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("category", finding.Category.Code);
        json.WriteString("severity", SeverityName(finding.Severity));
        json.WriteBoolean("blocks", finding.Blocks);
        json.WriteString("painPoint", finding.Category.PainPoint);
        json.WriteString("principle", finding.Category.Principle);
        json.WriteSpan(finding.Span);
        json.WriteString("message", finding.Message);
        json.WriteString("why", finding.Rule.Why);
        json.WriteString("better", finding.Better);
        if (finding.Fix.IsEmpty)
        {
            json.WriteNull("fix");
        }
        else
        {
            json.WriteStartArray("fix");
            foreach (var edit in finding.Fix)
            {
                json.WriteStartObject();
                json.WriteSpan(edit.Span);
                json.WriteString("text", edit.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteRounded("confidence", finding.Confidence);
        json.WriteString("basis", finding.Rule.Basis);
        json.WriteEndObject();
    }

    /// <summary>hint, warning or error.</summary>
    public static string SeverityName(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "hint" };

    internal static void WritePromise(Utf8JsonWriter json, Commitment promise, string text)
    {
        json.WriteStartObject();
        json.WriteSpan(promise.Span);
        json.WriteString("text", promise.Span.Of(text));
        json.WriteString("kind", KindName(promise.Kind));
        json.WriteTime("due", promise.Due);
        json.WriteString("dueWords", promise.DueWords);
        json.WriteEndObject();
    }

    /// <summary>The word of the contract for a kind of promise.</summary>
    public static string KindName(CommitmentKind kind) => kind switch
    {
        CommitmentKind.Reply => "reply",
        CommitmentKind.Callback => "callback",
        CommitmentKind.Ship => "ship",
        CommitmentKind.Resend => "resend",
        CommitmentKind.Refund => "refund",
        CommitmentKind.Repair => "repair",
        CommitmentKind.Verify => "verify",
        _ => "other",
    };

    private static void WriteRewrite(Utf8JsonWriter json, Rewrite? rewrite)
    {
        if (rewrite is null)
        {
            json.WriteNull("rewrite");
            return;
        }

        json.WriteStartObject("rewrite");
        json.WriteString("text", rewrite.Text);
        json.WriteStartArray("changes");
        foreach (var change in rewrite.Changes)
        {
            json.WriteStartObject();
            json.WriteNumber("finding", change.Finding);
            json.WriteString("what", change.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unresolved");
        foreach (var item in rewrite.Unresolved)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
