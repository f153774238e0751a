using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Contract;

/// <summary>Bad input in the shapes of CONTRACT.md: says what is wrong and where, for a person to mend.</summary>
public class ContractException : FormatException
{
    public ContractException()
    {
    }

    public ContractException(string message)
        : base(message)
    {
    }

    public ContractException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>A text that no encoding can carry: half of a surrogate pair.</summary>
public sealed class BrokenTextException() : ContractException("a text holds half of a character (an unpaired \\ud800–\\udfff escape); send whole characters");

/// <summary>Reads a conversation in the shape of CONTRACT.md §1.</summary>
public static class ConversationJson
{
    /// <summary>The conversation in <paramref name="root"/>; a mistake is a <see cref="ContractException"/> naming the field.</summary>
    public static Conversation Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ContractException($"a conversation must be a JSON object, not {Kind(root)}");
        }

        var facts = Optional(root, "facts", JsonValueKind.Object);
        var order = Optional(root, "order", JsonValueKind.Object);
        var product = root.TryGetProperty("product", out var p) && p.ValueKind == JsonValueKind.String ? p : Optional(root, "product", JsonValueKind.Object);
        if (order is { } o && o.TryGetProperty("status", out var status) && status.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
        {
            throw new ContractException($"order.status must be a string, not {Kind(status)}");
        }

        var sheet = FactSheet.From(facts, order, product);
        return new Conversation(
            ReadThread(root),
            sheet,
            ReadTime(root, "now") ?? (facts is { } f ? ReadTime(f, "now", lenient: true) : null),
            ReadId(root));
    }

    /// <summary>Longest text taken: a draft, a promise or a bubble of more characters is a mistake, and would keep a core busy.</summary>
    public const int LongestText = 20_000;

    /// <summary>Throws when some text of <paramref name="element"/> cannot be read or is longer than <see cref="LongestText"/>.</summary>
    public static void Check(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Check(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Check(item);
                }

                break;
            case JsonValueKind.String:
                if (Text(element).Length > LongestText)
                {
                    throw new ContractException($"a text has {Text(element).Length} characters; at most {LongestText} are taken");
                }

                break;
        }
    }

    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new BrokenTextException();
        }
    }

    /// <summary>The id as text; null when absent. Numbers are taken as written.</summary>
    public static string? ReadId(JsonElement root)
        => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("id", out var id)
            ? id.ValueKind switch { JsonValueKind.String => id.GetString(), JsonValueKind.Number => id.GetRawText(), _ => null }
            : null;

    /// <summary>The id as written; null when absent or neither text nor number.</summary>
    public static JsonElement? RawId(JsonElement root)
        => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("id", out var id) && id.ValueKind is (JsonValueKind.String or JsonValueKind.Number) ? id : null;

    /// <summary>An instant; null when absent. A time without offset is a time in China, where the shops are (CONTRACT.md §4).</summary>
    public static DateTimeOffset? ReadTime(JsonElement root, string name, bool lenient = false)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            if (at.Year is < 1970 or > 9000)
            {
                return lenient ? null : throw new ContractException($"{name} must lie between the years 1970 and 9000");
            }

            return HasOffset(value.GetString()!) ? at : new DateTimeOffset(at.DateTime, TimeSpan.FromHours(8));
        }

        return lenient ? null : throw new ContractException($"{name} must be an ISO 8601 time such as 2026-03-05T14:20:00+08:00");
    }

    /// <summary>A required string.</summary>
    public static string ReadText(JsonElement root, string name)
        => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new ContractException($"{name} is missing or not a string");

    private static ImmutableArray<Message> ReadThread(JsonElement root)
    {
        if (!root.TryGetProperty("thread", out var thread) || thread.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (thread.ValueKind != JsonValueKind.Array)
        {
            throw new ContractException($"thread must be an array of bubbles, not {Kind(thread)}");
        }

        var messages = ImmutableArray.CreateBuilder<Message>(thread.GetArrayLength());
        foreach (var bubble in thread.EnumerateArray())
        {
            messages.Add(ReadBubble(bubble, $"thread[{messages.Count}]"));
        }

        return messages.DrainToImmutable();
    }

    private static Message ReadBubble(JsonElement bubble, string where)
    {
        if (bubble.ValueKind != JsonValueKind.Object)
        {
            throw new ContractException($"{where} must be an object with role and text, not {Kind(bubble)}");
        }

        var word = bubble.TryGetProperty("role", out var r) && r.ValueKind == JsonValueKind.String ? r.GetString() : null;
        var role = word switch
        {
            "buyer" => Role.Buyer,
            "agent" => Role.Agent,
            "bot" => Role.Bot,
            "system" => Role.System,
            _ => throw new ContractException($"{where}.role must be buyer, agent, bot or system, not {(word is null ? "absent" : $"«{word}»")}"),
        };
        if (!bubble.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            throw new ContractException($"{where}.text is missing or not a string");
        }

        try
        {
            return new Message(role, text.GetString()!, ReadTime(bubble, "at"));
        }
        catch (ContractException e)
        {
            throw new ContractException($"{where}.{e.Message}", e);
        }
    }

    private static JsonElement? Optional(JsonElement root, string name, JsonValueKind kind)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == kind ? value : throw new ContractException($"{name} must be an object, not {Kind(value)}");
    }

    private static bool HasOffset(string time)
    {
        var clock = time.IndexOf('T', StringComparison.Ordinal);
        return time.EndsWith('Z') || (clock >= 0 && time.AsSpan(clock).IndexOfAny('+', '-') > 0);
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
