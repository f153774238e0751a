using System.Text.Json;
using Zhiyin.Coach.Contract;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Training.Evaluations;

/// <summary>A line of an evaluation file: the input, its gold answer, and a name to find it by.</summary>
internal sealed record GoldLine(string Id, JsonElement Input, JsonElement Gold)
{
    /// <summary>The conversation; a line with only «text» is one bubble of the buyer.</summary>
    public Conversation Conversation => Input.TryGetProperty("thread", out _) || !Input.TryGetProperty("text", out var text)
        ? ConversationJson.Read(Input)
        : ConversationJson.Read(Input) with { Messages = [new Message(Role.Buyer, text.GetString() ?? "")] };

    /// <summary>What identifies the case to a reader.</summary>
    public string Shown
    {
        get
        {
            if (Input.TryGetProperty("draft", out var draft) || Input.TryGetProperty("text", out draft))
            {
                return draft.GetString() ?? "";
            }

            var thread = Conversation.Messages;
            return thread.IsEmpty ? "" : string.Join(" / ", thread.Reverse().SkipWhile(m => m.Role != Role.Buyer).TakeWhile(m => m.Role == Role.Buyer).Reverse().Select(m => m.Text));
        }
    }

    /// <summary>A text of the gold answer; null when absent.</summary>
    public string? GoldText(string name)
        => Gold.TryGetProperty(name, out var value) ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null } : null;
}

/// <summary>Reads JSON Lines with gold answers; a broken line is a <see cref="FormatException"/> that names it.</summary>
internal static class EvaluationFile
{
    public static IEnumerable<GoldLine> Read(string file, CancellationToken ct)
    {
        var number = 0;
        foreach (var (root, line) in Lines(file, ct))
        {
            number = line;
            if (!root.TryGetProperty("gold", out var gold) || gold.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException($"{file}:{number}: every line needs a «gold» object");
            }

            yield return new GoldLine(ConversationJson.ReadId(root) ?? $"{Path.GetFileName(file)}:{number}", root, gold);
        }
    }

    public static IEnumerable<(JsonElement Root, int Line)> Lines(string file, CancellationToken ct)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            ct.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            JsonElement root;
            try
            {
                using var document = JsonDocument.Parse(line);
                root = document.RootElement.Clone();
            }
            catch (JsonException e)
            {
                throw new FormatException($"{file}:{number}: not JSON ({e.Message})", e);
            }

            yield return (root, number);
        }
    }
}
