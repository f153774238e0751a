using System.Text.Json;
using Zhiyin.Coach.Contract;

namespace Zhiyin.Inspection.Optimize;

/// <summary>Writes an optimised script in the shape of CONTRACT.md §2.</summary>
public static class OptimizeJson
{
    public static void Write(Utf8JsonWriter json, OptimizedScript script)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(script);
        json.WriteStartObject();
        json.WriteString("id", script.Id);
        json.WriteString("before", script.Script.Text);
        json.WriteString("after", script.After);
        WriteStrings(json, "painPoints", script.PainPoints);
        WriteStrings(json, "principles", script.Principles);
        json.WriteStartArray("findings");
        foreach (var finding in script.Findings)
        {
            ReviewJson.WriteFinding(json, finding);
        }

        json.WriteEndArray();
        WriteStrings(json, "slots", script.Slots);
        json.WriteString("note", script.Note);
        json.WriteStartObject("score");
        json.WriteNumber("before", script.ScoreBefore);
        json.WriteNumber("after", script.ScoreAfter);
        json.WriteEndObject();
        json.WriteString("group", script.Script.Group);
        json.WriteNumber("line", script.Script.Line);
        WriteStrings(json, "unresolved", script.Unresolved);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
