using System.Text.Json;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Contract;

/// <summary>What can be asked a line at a time.</summary>
public enum LineQuestion
{
    Understand,
    Review,
    Promises,
}

/// <summary>One input line in, one output line out, for the command line and the HTTP API alike (CONTRACT.md §1).</summary>
public static class LineAnswers
{
    /// <summary>The answer to the JSON in <paramref name="utf8"/>, or an error object naming <paramref name="line"/>; <paramref name="failed"/> tells which. Null <paramref name="coach"/> is the one that ships.</summary>
    public static ReadOnlyMemory<byte> Answer(LineQuestion question, ReadOnlyMemory<byte> utf8, long line, out bool failed, ReplyCoach? coach = null)
    {
        JsonElement? id = null;
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var root = document.RootElement;
            id = ConversationJson.RawId(root)?.Clone();
            ConversationJson.Check(root);
            var answer = ContractWriter.Line(json => Write(json, question, root, coach ?? ReplyCoach.Default));
            failed = false;
            return answer;
        }
        catch (JsonException e)
        {
            failed = true;
            return Error(id, line, $"not valid JSON at character {e.BytePositionInLine + 1}: check quotes, commas and brackets");
        }
        catch (ContractException e)
        {
            failed = true;
            return Error(e is BrokenTextException ? null : id, line, e.Message);
        }
    }

    private static void Write(Utf8JsonWriter json, LineQuestion question, JsonElement root, ReplyCoach coach)
    {
        switch (question)
        {
            case LineQuestion.Promises:
                PromisesJson.Answer(json, root);
                break;
            case LineQuestion.Understand:
                UnderstandJson.Write(json, ThreadReading.Read(ConversationJson.Read(root)), ConversationJson.RawId(root));
                break;
            default:
                var draft = root.ValueKind == JsonValueKind.Object ? ConversationJson.ReadText(root, "draft") : "";
                var thread = ThreadReading.Read(ConversationJson.Read(root));
                var review = coach.Review(thread, draft, ConversationJson.ReadTime(root, "at"));
                ReviewJson.Write(json, coach.WithFixes(review), coach.Rewrite(review), ConversationJson.RawId(root));
                break;
        }
    }

    private static ReadOnlyMemory<byte> Error(JsonElement? id, long line, string error)
        => ContractWriter.Line(json => ContractWriter.WriteError(json, id, line, error));
}
