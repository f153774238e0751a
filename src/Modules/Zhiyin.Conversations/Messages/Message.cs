namespace Zhiyin.Conversations.Messages;

/// <summary>One bubble, stored once and in order. The original is sealed with the buyer's key; <see cref="TextMasked"/> is what is shown, searched and exported.</summary>
public sealed class Message
{
    public required ShopId Shop { get; init; }

    public required ConversationId Conversation { get; init; }

    /// <summary>1, 2, 3 … within the conversation.</summary>
    public required int Seq { get; init; }

    /// <summary>The sender's own id: sending it again stores nothing new.</summary>
    public required string ClientId { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>A note among colleagues; never leaves the desk.</summary>
    public bool Private { get; set; }

    public required SenderKind SenderKind { get; init; }

    /// <summary>Agent or buyer; null for bot and system.</summary>
    public Guid? Sender { get; set; }

    public required DateTimeOffset At { get; init; }

    public required ContentType ContentType { get; init; }

    public required string TextMasked { get; set; }

    /// <summary>True when masking hid something.</summary>
    public bool Masked { get; set; }

    /// <summary>Null for activities, and after erasure.</summary>
    public byte[]? TextSealed { get; set; }

    /// <summary>Attachment, card, mentions or activity, a JSON object without personal data.</summary>
    public string? Attributes { get; set; }
}
