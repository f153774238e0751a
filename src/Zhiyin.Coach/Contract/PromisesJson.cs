using System.Text.Json;
using Zhiyin.Understanding.Promises;

namespace Zhiyin.Coach.Contract;

/// <summary>Reads the input and writes the output of <c>zhiyin promises</c> (CONTRACT.md §1, §4).</summary>
public static class PromisesJson
{
    /// <summary>Answers one input object; a mistake in it is a <see cref="ContractException"/>.</summary>
    public static void Answer(Utf8JsonWriter json, JsonElement root)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ContractException("the input must be a JSON object with text and at");
        }

        var text = ConversationJson.ReadText(root, "text");
        var at = ConversationJson.ReadTime(root, "at");
        var promises = CommitmentReader.Read(text, at);
        json.WriteStartObject();
        json.WriteId(ConversationJson.RawId(root), null);
        json.WriteStartArray("promises");
        foreach (var promise in promises)
        {
            ReviewJson.WritePromise(json, promise, text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
