using System.Text.Encodings.Web;
using System.Text.Json;
using Zhiyin.Text;

namespace Zhiyin.Coach.Contract;

/// <summary>How the JSON of CONTRACT.md is written: Chinese as it is, numbers rounded, times with offset.</summary>
public static class ContractWriter
{
    /// <summary>One line, Chinese not escaped; meant for files and application/json, not for embedding in HTML.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    /// <summary>The object that <paramref name="write"/> writes, as one line of UTF-8 without a line break.</summary>
    public static ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The error object that stands in the place of a line that cannot be read (CONTRACT.md §1).</summary>
    public static void WriteError(Utf8JsonWriter json, JsonElement? id, long line, string error)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteId(id, null);
        json.WriteNumber("line", line);
        json.WriteString("error", error);
        json.WriteEndObject();
    }

    /// <summary>The id as the caller wrote it (a number stays a number); <paramref name="text"/> when there is no such element.</summary>
    internal static void WriteId(this Utf8JsonWriter json, JsonElement? id, string? text)
    {
        if (id is { ValueKind: JsonValueKind.Number or JsonValueKind.String } element)
        {
            json.WritePropertyName("id");
            element.WriteTo(json);
        }
        else
        {
            json.WriteString("id", text);
        }
    }

    internal static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
    }

    internal static void WriteRounded(this Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round((decimal)value, 3));

    internal static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset? time)
        => json.WriteString(name, time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz"));

    internal static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
