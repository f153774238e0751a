namespace Zhiyin.Conversations.Pictures;

/// <summary>A picture, sealed with the buyer's key and kept in the database, so that every node and every backup has it.</summary>
public sealed class Attachment
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Where it was sent; the empty id until a buyer sends what they uploaded.</summary>
    public required ConversationId Conversation { get; set; }

    public required BuyerId Buyer { get; init; }

    /// <summary>image/png, image/jpeg, image/gif or image/webp, told from the bytes.</summary>
    public required string ContentType { get; init; }

    public required int Bytes { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required DateTimeOffset At { get; init; }

    public byte[]? Content { get; set; }
}
