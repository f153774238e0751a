using System.Security.Cryptography;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.Conversations.Privacy;

/// <summary>The keys of the database, unwrapped when needed and kept for a while. A key is made with its buyer and never replaced, so one that was read may be kept.</summary>
public sealed class BuyerKeys(MasterKey master, BuyerKeyCache cache, TimeProvider time) : IBuyerKeys
{
    public void Create(ZhiyinDb db, ShopId shop, BuyerId buyer)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Add(new BuyerKey { Shop = shop, Buyer = buyer, Wrapped = Envelope.NewBuyerKey(master, buyer), CreatedAt = time.GetUtcNow() });
    }

    public ValueTask<byte[]?> SealAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, ConversationId conversation, string clientId, string text, CancellationToken cancellation)
        => WithKeyAsync(db, shop, buyer, key => Envelope.SealText(key, conversation, clientId, text), cancellation);

    public ValueTask<string?> OpenAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, ConversationId conversation, string clientId, byte[] box, CancellationToken cancellation)
        => WithKeyAsync(db, shop, buyer, key => Envelope.OpenText(key, conversation, clientId, box), cancellation);

    public ValueTask<byte[]?> SealBytesAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, Guid row, string what, ReadOnlyMemory<byte> plain, CancellationToken cancellation)
        => WithKeyAsync(db, shop, buyer, key => Envelope.SealBytes(key, row, what, plain.Span), cancellation);

    public ValueTask<byte[]?> OpenBytesAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, Guid row, string what, byte[] box, CancellationToken cancellation)
        => WithKeyAsync(db, shop, buyer, key => Envelope.OpenBytes(key, row, what, box), cancellation);

    public void Drop(BuyerId buyer) => cache.Drop(buyer);

    private async ValueTask<T?> WithKeyAsync<T>(ZhiyinDb db, ShopId shop, BuyerId buyer, Func<byte[], T?> use, CancellationToken cancellation) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = cache.Get(shop, buyer) ?? await FetchAsync(db, shop, buyer, cancellation);
        if (key is null)
        {
            return null;
        }

        try
        {
            return use(key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private async Task<byte[]?> FetchAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, CancellationToken cancellation)
    {
        var drops = cache.Drops;
        // A buyer made in this very transaction has a key that is not in the database yet; it is not kept, since the transaction may still fail.
        var unsaved = db.ChangeTracker.Entries<BuyerKey>().FirstOrDefault(e => e.State == EntityState.Added && e.Entity.Shop == shop && e.Entity.Buyer == buyer)?.Entity.Wrapped;
        var wrapped = unsaved ?? await db.Set<BuyerKey>().AsNoTracking().Where(k => k.Shop == shop && k.Buyer == buyer).Select(k => k.Wrapped).FirstOrDefaultAsync(cancellation);
        var key = wrapped is null ? null : Envelope.Unwrap(master, buyer, wrapped);
        if (key is not null && unsaved is null)
        {
            cache.Put(shop, buyer, key, drops);
        }

        return key;
    }
}
