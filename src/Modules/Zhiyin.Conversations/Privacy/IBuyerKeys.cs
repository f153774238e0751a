namespace Zhiyin.Conversations.Privacy;

/// <summary>Seals and opens what belongs to one buyer with the buyer's own key. Every «null» means that the buyer was erased, or that the value does not open here.</summary>
public interface IBuyerKeys
{
    /// <summary>Adds the key of a new buyer, in the transaction that adds the buyer. A buyer without one cannot be written to.</summary>
    void Create(ZhiyinDb db, ShopId shop, BuyerId buyer);

    /// <summary>Seals the text of a bubble for <see cref="Messages.Message.TextSealed"/>.</summary>
    ValueTask<byte[]?> SealAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, ConversationId conversation, string clientId, string text, CancellationToken cancellation);

    /// <summary>The original text of a bubble.</summary>
    ValueTask<string?> OpenAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, ConversationId conversation, string clientId, byte[] box, CancellationToken cancellation);

    /// <summary>Seals bytes of a row, such as a picture; <paramref name="what"/> names them: a program's word that never changes.</summary>
    ValueTask<byte[]?> SealBytesAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, Guid row, string what, ReadOnlyMemory<byte> plain, CancellationToken cancellation);

    /// <summary>The bytes that <see cref="SealBytesAsync"/> sealed.</summary>
    ValueTask<byte[]?> OpenBytesAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, Guid row, string what, byte[] box, CancellationToken cancellation);

    /// <summary>Forgets an erased buyer's key on this node.</summary>
    void Drop(BuyerId buyer);
}
