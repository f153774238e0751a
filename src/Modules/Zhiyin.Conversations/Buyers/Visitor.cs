namespace Zhiyin.Conversations.Buyers;

/// <summary>A browser that shows the widget: its secret's hash leads to the buyer.</summary>
public sealed class Visitor
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required InboxId Inbox { get; init; }

    public required BuyerId Buyer { get; set; }

    public required byte[] SecretHash { get; init; }

    /// <summary>True once an identifier hash was right.</summary>
    public bool Verified { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SeenAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
