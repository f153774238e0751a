using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Zhiyin.Conversations.Live;

/// <summary>Frames of the live channels: written by hand around the shapes of the API, in the API's own JSON.</summary>
public sealed class LiveJson(IOptions<JsonOptions> options)
{
    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    private JsonSerializerOptions Shapes { get; } = new(options.Value.SerializerOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One frame: <c>{"t":"…",…}</c>.</summary>
    public byte[] Frame(string t, Action<Utf8JsonWriter, LiveJson>? write = null)
    {
        // Taken off the thread while in use: a shape might write a frame itself.
        var buffer = t_buffer ?? new ArrayBufferWriter<byte>(1024);
        t_buffer = null;
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, s_writing))
        {
            writer.WriteStartObject();
            writer.WriteString("t"u8, t);
            write?.Invoke(writer, this);
            writer.WriteEndObject();
        }

        var frame = buffer.WrittenSpan.ToArray();
        t_buffer = buffer;
        return frame;
    }

    /// <summary>A part of a frame in the API's shape.</summary>
    public void Write<T>(Utf8JsonWriter writer, string name, T value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, Shapes);
    }

    /// <summary>A shape once, to be put into several frames with <see cref="Utf8JsonWriter.WriteRawValue(ReadOnlySpan{byte}, bool)"/>.</summary>
    public byte[] Shape<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Shapes);

    /// <summary>Reads a part of a client's frame; null when it has another shape.</summary>
    public T? Read<T>(JsonElement part) where T : class
    {
        try
        {
            return part.Deserialize<T>(Shapes);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Reading a client's frame, of which nothing is believed.</summary>
internal static partial class FrameParts
{
    public static string? Text(this JsonElement frame, string name) => frame.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? Read(part) : null;

    public static int? Number(this JsonElement frame, string name)
        => frame.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var number) ? number : null;

    public static long? Long(this JsonElement frame, string name)
        => frame.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Number && part.TryGetInt64(out var number) ? number : null;

    public static bool? Flag(this JsonElement frame, string name)
        => frame.TryGetProperty(name, out var part) && part.ValueKind is JsonValueKind.True or JsonValueKind.False ? part.GetBoolean() : null;

    public static ConversationId? Conversation(this JsonElement frame, string name = "conversation") => ConversationId.TryParse(frame.Text(name), out var id) ? id : null;

    public static Guid? Id(this JsonElement frame, string name) => Guid.TryParse(frame.Text(name), out var id) ? id : null;

    public static JsonElement? Part(this JsonElement frame, string name)
        => frame.TryGetProperty(name, out var part) && part.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? part : null;

    // Browsers write half an emoji as an escape of its own, which is valid JSON and no text.
    private static string? Read(JsonElement part)
    {
        try
        {
            return part.GetString();
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(HalfPair().Replace(part.GetRawText(), @"\uFFFD"));
        }
    }

    [GeneratedRegex(@"(?<=(?:^|[^\\])(?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HalfPair();
}
