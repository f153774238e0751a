namespace Zhiyin.Knowledge.Facts;

/// <summary>
/// The facts for a conversation. The order and the product at hand are those of the last card, else of a number, code or name in the buyer's texts, else the buyer's only
/// open order. Policies and promotions are those that hold on the day of the order, today without one.
/// </summary>
public sealed class FactsBook(Store store, ITalkMatter matter)
{
    /// <summary>What is known; <paramref name="buyerTexts"/> are the buyer's bubbles, oldest first (they may be unmasked; nothing of them is stored), <paramref name="now"/> the moment of asking.</summary>
    public async Task<KnownFacts> ForConversationAsync(
        ShopId shop, BuyerId buyer, ConversationId conversation, IReadOnlyList<string> buyerTexts, DateTimeOffset now, CancellationToken cancellation)
    {
        var talk = await matter.ReadAsync(shop, buyer, conversation, cancellation);
        return await store.ReadAsync(
            async db => await FactsReader.ReadAsync(db, shop, await MatterFinder.FindAsync(db, shop, talk, buyerTexts, cancellation), now, cancellation),
            cancellation);
    }
}
