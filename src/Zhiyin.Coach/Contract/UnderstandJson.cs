using System.Text.Json;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Slots;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Contract;

/// <summary>Writes what was understood in the shape of <c>zhiyin understand</c> (CONTRACT.md §1).</summary>
public static class UnderstandJson
{
    private static readonly HashSet<string> s_numeric = ["height", "weight", "amount", "budget", "foot_len"];

    /// <summary>Writes <paramref name="thread"/> as one object.</summary>
    public static void Write(Utf8JsonWriter json, ThreadReading thread, JsonElement? id = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(thread);
        json.WriteStartObject();
        json.WriteId(id, thread.Conversation.Id);
        json.WriteString("stage", StageName(thread.Stage));
        json.WriteStartArray("intents");
        foreach (var intent in thread.Intents)
        {
            json.WriteStartObject();
            json.WriteString("code", intent.Code);
            json.WriteString("name", intent.Name);
            json.WriteRounded("score", intent.Score);
            WriteEvidence(json, intent.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("emotion");
        json.WriteNumber("level", thread.Emotion.Level);
        json.WriteString("class", thread.Emotion.Class);
        WriteEvidence(json, thread.Emotion.Evidence);
        json.WriteEndObject();
        WriteSlots(json, thread.Slots);
        json.WriteStartArray("missing");
        foreach (var slot in thread.Missing)
        {
            json.WriteStringValue(slot);
        }

        json.WriteEndArray();
        json.WriteStartArray("ask");
        foreach (var question in thread.Ask)
        {
            json.WriteStartObject();
            json.WriteString("type", TypeName(question.Type));
            json.WriteString("text", question.Text);
            json.WriteOptional("slot", question.Slot);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("settled", thread.Settled);
        json.WriteStartArray("acts");
        for (var turn = 0; turn < thread.Bubbles.Length; turn++)
        {
            WriteActs(json, thread.Bubbles[turn], turn);
        }

        json.WriteEndArray();
        if (thread.Escalation is { } escalation)
        {
            json.WriteStartObject("escalate");
            json.WriteString("route", escalation.Route);
            json.WriteString("reason", escalation.Reason);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("escalate");
        }

        json.WriteRounded("satisfaction", thread.Satisfaction.Score);
        json.WriteNumber("satisfactionClass", thread.Satisfaction.Class);
        json.WriteEndObject();
    }

    /// <summary>pre, mid, after or complaint.</summary>
    public static string StageName(Stage stage) => stage switch { Stage.Pre => "pre", Stage.Mid => "mid", Stage.After => "after", _ => "complaint" };

    internal static string TypeName(QuestionType type) => type == QuestionType.Open ? "open" : "closed";

    internal static void WriteActs(Utf8JsonWriter json, BubbleReading bubble, int? turn)
    {
        foreach (var clause in bubble.Clauses)
        {
            json.WriteStartObject();
            if (turn is { } t)
            {
                json.WriteNumber("turn", t);
            }

            json.WriteSpan(bubble.Normalized.ToOriginal(clause.Span));
            json.WriteString("act", clause.Act.Name());
            json.WriteRounded("confidence", clause.Confidence);
            json.WriteEndObject();
        }
    }

    private static void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<Evidence> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (var item in evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("turn", item.Turn);
            json.WriteSpan(item.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSlots(Utf8JsonWriter json, IEnumerable<SlotValue> slots)
    {
        json.WriteStartObject("slots");
        foreach (var group in slots.GroupBy(s => s.Slot))
        {
            var values = group.DistinctBy(s => s.Number is { } n && s_numeric.Contains(s.Slot) ? n.ToString() : s.Text).ToList();
            json.WritePropertyName(group.Key);
            if (values.Count > 1)
            {
                json.WriteStartArray();
            }

            foreach (var value in values)
            {
                if (value.Number is { } number && s_numeric.Contains(value.Slot))
                {
                    json.WriteNumberValue(number);
                }
                else
                {
                    json.WriteStringValue(value.Text);
                }
            }

            if (values.Count > 1)
            {
                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }
}
