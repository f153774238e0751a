using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zhiyin.Conversations.Desk;

namespace Zhiyin.Conversations.Messages;

/// <summary>A message as colleagues see it: masked. <see cref="Status"/> is read once the other side has seen it.</summary>
public sealed record MessageShape
{
    public required ConversationId ConversationId { get; init; }

    public required int Seq { get; init; }

    public required string ClientId { get; init; }

    public required MessageKind MessageType { get; init; }

    public required bool Private { get; init; }

    public required SenderShape Sender { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ContentType ContentType { get; init; }

    public required string Content { get; init; }

    public required MessageAttributes ContentAttributes { get; init; }

    /// <summary>True when personal data is hidden.</summary>
    public required bool Masked { get; init; }

    public required MessageStatus Status { get; init; }

    /// <summary>The shape of a stored message; <paramref name="sender"/> is the name colleagues know.</summary>
    public static MessageShape Of(Message message, string sender, int agentSeenSeq, int buyerSeenSeq)
    {
        ArgumentNullException.ThrowIfNull(message);
        var seen = message.Kind == MessageKind.Incoming ? agentSeenSeq : buyerSeenSeq;
        return new()
        {
            ConversationId = message.Conversation,
            Seq = message.Seq,
            ClientId = message.ClientId,
            MessageType = message.Kind,
            Private = message.Private,
            Sender = new(message.SenderKind, message.Sender, sender),
            At = message.At,
            ContentType = message.ContentType,
            Content = message.TextMasked,
            ContentAttributes = MessageAttributes.Read(message.Attributes).For("/api/v1/attachments/"),
            Masked = message.Masked,
            Status = message.Seq <= seen ? MessageStatus.Read : MessageStatus.Sent,
        };
    }
}

/// <summary>Who said it; the id is an agent's or a buyer's, null for bot and system.</summary>
public sealed record SenderShape(SenderKind Kind, Guid? Id, string Name);

/// <summary>How far a message came.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageStatus>))]
public enum MessageStatus
{
    /// <summary>On disk.</summary>
    [JsonStringEnumMemberName("sent")] Sent,
    [JsonStringEnumMemberName("delivered")] Delivered,
    [JsonStringEnumMemberName("read")] Read,
}

/// <summary>What a message holds beside its words.</summary>
public sealed record MessageAttributes(AttachmentShape? Attachment = null, Card? Card = null, IReadOnlyList<AgentId>? Mentions = null, Activity? Activity = null)
{
    private static readonly MessageAttributes s_none = new();

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new Zhiyin.Platform.Ids.StrongIdJson() },
    };

    /// <summary>Reads <see cref="Message.Attributes"/>.</summary>
    public static MessageAttributes Read(string? stored) => stored is null ? s_none : JsonSerializer.Deserialize<MessageAttributes>(stored, s_json) ?? s_none;

    /// <summary>As <see cref="Message.Attributes"/> is stored; null when there is nothing.</summary>
    public string? Write() => this == s_none ? null : JsonSerializer.Serialize(this, s_json);

    /// <summary>With the attachment's address for one side.</summary>
    public MessageAttributes For(string attachments) => Attachment is null ? this : this with { Attachment = Attachment with { Url = attachments + Attachment.Id.ToString("D") } };
}

/// <summary>A picture beside a message; bytes, and pixels across and down.</summary>
public sealed record AttachmentShape(Guid Id, string ContentType, int Bytes, int Width, int Height, string? Url = null);
