namespace Zhiyin.Assist.Matters;

/// <summary>Knows what a conversation is about.</summary>
public interface IMatterSource
{
    /// <summary>The order, product, policies and promotions at hand; <paramref name="buyerTexts"/> are the buyer's bubbles, masked, oldest first.</summary>
    Task<Matter> OfAsync(ShopId shop, BuyerId buyer, ConversationId conversation, IReadOnlyList<string> buyerTexts, DateTimeOffset now, CancellationToken cancellation);
}
