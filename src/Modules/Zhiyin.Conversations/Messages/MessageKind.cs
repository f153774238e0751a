using System.Text.Json.Serialization;

namespace Zhiyin.Conversations.Messages;

/// <summary>Which way a message goes; the names are Chatwoot's.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageKind>))]
public enum MessageKind
{
    [JsonStringEnumMemberName("incoming")] Incoming,
    [JsonStringEnumMemberName("outgoing")] Outgoing,

    /// <summary>Something that happened to the conversation, told in the timeline.</summary>
    [JsonStringEnumMemberName("activity")] Activity,
}

/// <summary>Who speaks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SenderKind>))]
public enum SenderKind
{
    [JsonStringEnumMemberName("buyer")] Buyer,
    [JsonStringEnumMemberName("agent")] Agent,

    /// <summary>An automatic reply: never ends a round and must be recognisable as such (handbook §3.8, §4.8).</summary>
    [JsonStringEnumMemberName("bot")] Bot,

    [JsonStringEnumMemberName("system")] System,
}

/// <summary>What a message holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContentType>))]
public enum ContentType
{
    [JsonStringEnumMemberName("text")] Text,
    [JsonStringEnumMemberName("image")] Image,
    [JsonStringEnumMemberName("card")] Card,
}
