namespace Zhiyin.Conversations.Privacy;

/// <summary>A buyer's own key, wrapped by the master key. Deleting the row makes everything sealed with it unreadable for good.</summary>
public sealed class BuyerKey
{
    public required ShopId Shop { get; init; }

    public required BuyerId Buyer { get; init; }

    public required byte[] Wrapped { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
