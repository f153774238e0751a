using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zhiyin.ChatLogs.Reading;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>Reads one JSON object as a conversation, by what it holds: <c>thread</c>, <c>turns</c> or <c>chatLogMessageList</c>.</summary>
internal static class JsonConversation
{
    /// <summary>The conversation of <paramref name="json"/>; null when it cannot be read, which is then reported.</summary>
    public static ChatLogConversation? TryRead(string json, int line, ReadContext context)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                context.Error(line, "这一行不是 JSON 对象");
                return null;
            }

            return root.TryGetProperty("thread", out var thread) && thread.ValueKind == JsonValueKind.Array ? Thread(root, thread, line, context)
                : root.TryGetProperty("turns", out var turns) && turns.ValueKind == JsonValueKind.Array ? Turns(root, turns, line, context)
                : root.TryGetProperty("chatLogMessageList", out var list) && list.ValueKind == JsonValueKind.Array ? JdSession(root, list, line, context)
                : Fail("没有 thread、turns 或 chatLogMessageList");
        }
        catch (JsonException e)
        {
            return Fail($"不是合法的 JSON（第 {(e.BytePositionInLine ?? 0) + 1} 字节）");
        }
        catch (FormatException e)
        {
            return Fail(e.Message);
        }

        ChatLogConversation? Fail(string reason)
        {
            context.Error(line, reason);
            return null;
        }
    }

    private static ChatLogConversation Thread(JsonElement root, JsonElement thread, int line, ReadContext context)
    {
        var messages = ImmutableArray.CreateBuilder<ChatLogMessage>(thread.GetArrayLength());
        foreach (var item in thread.EnumerateArray())
        {
            var role = Text(item, "role") switch
            {
                "buyer" => ChatRole.Buyer,
                "agent" => ChatRole.Agent,
                "bot" => ChatRole.Bot,
                "system" => ChatRole.System,
                var other => throw new FormatException($"thread[{messages.Count}].role 是「{other ?? "空"}」，只能是 buyer、agent、bot 或 system"),
            };
            var text = Text(item, "text") ?? throw new FormatException($"thread[{messages.Count}] 没有 text");
            messages.Add(new ChatLogMessage(role, text, Instant(item, "at"), Text(item, "agent") ?? Text(item, "name"), line, !Noise.IsPlaceholder(text)));
        }

        return New(root, line, context, messages.ToImmutable()) with
        {
            Facts = Clone(root, "facts"),
            Order = Clone(root, "order"),
            Product = Clone(root, "product"),
            Now = Instant(root, "now"),
        };
    }

    /// <summary>Turns of a user's and an agent's text; an empty text is no message, and OVERALL is the rating of the dialogue.</summary>
    private static ChatLogConversation Turns(JsonElement root, JsonElement turns, int line, ReadContext context)
    {
        var messages = ImmutableArray.CreateBuilder<ChatLogMessage>();
        double? rating = null;
        foreach (var turn in turns.EnumerateArray())
        {
            var user = Text(turn, "user") ?? "";
            if (user == "OVERALL")
            {
                rating = turn.TryGetProperty("sat3", out var sat) && sat.ValueKind == JsonValueKind.Number ? sat.GetDouble() / 2 : rating;
                continue;
            }

            Add(ChatRole.Buyer, user, Instant(turn, "userAt"));
            Add(ChatRole.Agent, Text(turn, "agent") ?? "", Instant(turn, "agentAt"));
        }

        return New(root, line, context, messages.ToImmutable()) with { Rating = rating };

        void Add(ChatRole role, string text, DateTimeOffset? at)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                messages.Add(new ChatLogMessage(role, text, at, null, line, !Noise.IsPlaceholder(text)));
            }
        }
    }

    private static ChatLogConversation JdSession(JsonElement root, JsonElement list, int line, ReadContext context)
    {
        var (customer, waiter) = (Text(root, "customer"), Text(root, "waiter"));
        var messages = ImmutableArray.CreateBuilder<ChatLogMessage>();
        foreach (var item in list.EnumerateArray())
        {
            var text = (Text(item, "content") ?? "").Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase).Trim();
            if (text.Length == 0)
            {
                text = Text(item, "imgUrl") is { Length: > 0 } ? "[图片]" : "";
            }

            if (text.Length > 0 && Noise.Of(text) is null)
            {
                var isAgent = Text(item, "waiterSend") is "1" or "true";
                messages.Add(new ChatLogMessage(
                    isAgent ? ChatRole.Agent : ChatRole.Buyer, text, Created(item, context), isAgent ? waiter : customer, line, !Noise.IsPlaceholder(text)));
            }
        }

        var conversation = New(root, line, context, messages.ToImmutable());
        return conversation with { Id = Text(root, "sid") ?? conversation.Id, Buyer = customer, Agents = waiter is null ? [] : [waiter] };
    }

    private static DateTimeOffset? Created(JsonElement item, ReadContext context)
        => !item.TryGetProperty("created", out var created) ? null
            : created.ValueKind == JsonValueKind.Number && created.TryGetInt64(out var ms) ? DateTimeOffset.FromUnixTimeMilliseconds(ms > 100_000_000_000 ? ms : ms * 1000).ToOffset(context.Options.Offset)
            : Stamp.TryWhole(created.GetString() ?? "", out var local) ? context.At(local)
            : Instant(item, "created");

    private static ChatLogConversation New(JsonElement root, int line, ReadContext context, ImmutableArray<ChatLogMessage> messages)
        => new(Text(root, "id") ?? $"{context.Source}:{line}", messages)
        {
            Source = context.Source,
            Line = line,
            Buyer = Text(root, "buyer"),
            Agents = [.. messages.Where(m => m.Role == ChatRole.Agent && m.Sender is not null).Select(m => m.Sender!).Distinct(StringComparer.Ordinal)],
        };

    private static string? Text(JsonElement item, string name)
        => item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value) ? null
            : value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            };

    private static DateTimeOffset? Instant(JsonElement item, string name)
        => Text(item, name) is not { Length: > 0 } text ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
            : throw new FormatException($"{name} 不是 ISO 8601 时间：{text}");

    private static JsonElement? Clone(JsonElement root, string name)
        => root.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value.Clone() : null;
}
