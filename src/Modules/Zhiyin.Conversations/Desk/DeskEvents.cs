using System.Text.Json;
using System.Text.Json.Serialization;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Desk;

/// <summary>Why a conversation is pushed to the screens; the words are those of the live channel.</summary>
internal static class Why
{
    public const string Created = "created";
    public const string Assigned = "assigned";
    public const string Status = "status";
    public const string Snoozed = "snoozed";
    public const string Labels = "labels";
    public const string Priority = "priority";
    public const string Merged = "merged";
    public const string Seen = "seen";
    public const string Rated = "rated";
    public const string Scheduled = "scheduled";
    public const string Attributes = "attributes";
}

/// <summary>Adds events of conversations to the caller's own write.</summary>
internal static class DeskEvents
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new StrongIdJson() } };

    /// <summary><paramref name="kind"/> is one of <see cref="ConversationEvents"/>, <paramref name="agent"/> whom it concerns or who did it.</summary>
    public static void Tell(this ZhiyinDb db, Conversation c, string kind, string why, DateTimeOffset at, AgentId? agent = null, AgentId? from = null, int seq = 0)
        => db.Add(new EventEntry
        {
            Shop = c.Shop,
            At = at,
            Kind = kind,
            Conversation = c.Id,
            Seq = seq,
            Agent = agent,
            Buyer = c.Buyer,
            Data = JsonSerializer.Serialize(new EventData(why, from), s_json),
        });

    private sealed record EventData(string Why, AgentId? From);
}
