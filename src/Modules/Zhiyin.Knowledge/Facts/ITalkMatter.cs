namespace Zhiyin.Knowledge.Facts;

/// <summary>Tells what the facts need of a conversation. Implemented where conversations are known.</summary>
public interface ITalkMatter
{
    Task<TalkMatter> ReadAsync(ShopId shop, BuyerId buyer, ConversationId conversation, CancellationToken cancellation);
}

/// <summary>
/// The buyer's proven identifier in the shop (null: a stranger), the order and product cards sent in the conversation, newest first, and what colleagues wrote down of what they did
/// (notes, hand-overs), newest first.
/// </summary>
public sealed record TalkMatter(string? BuyerIdentifier, IReadOnlyList<TalkCard> Cards, IReadOnlyList<TalkDone>? Done = null)
{
    public static TalkMatter Nothing { get; } = new(null, []);
}

/// <summary>A card: the number of an order, or the code (or id) of a product.</summary>
public sealed record TalkCard(string? OrderNumber, string? ProductCode);

/// <summary>Something done in the conversation itself, in the words of the record.</summary>
public sealed record TalkDone(DateTimeOffset At, string Words);
