using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiyin.Conversations.Desk;

/// <summary>
/// A line of the timeline about the conversation itself. <paramref name="What"/> is a word of the program (assigned, queued, claimed, transferred, transferred_team, taken_over, resolved,
/// reopened, snoozed, woken, merged, unmerged, rated); <paramref name="By"/> and <paramref name="To"/> are names of colleagues or teams, <paramref name="Reason"/> what a colleague wrote.
/// </summary>
public sealed record Activity(string What, string? By = null, string? To = null, string? Reason = null)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary><c>{"activity":{…}}</c></summary>
    public string ToAttributes() => JsonSerializer.Serialize(new { activity = this }, s_json);
}
