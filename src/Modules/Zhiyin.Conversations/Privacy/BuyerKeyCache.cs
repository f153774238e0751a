using System.Security.Cryptography;

namespace Zhiyin.Conversations.Privacy;

/// <summary>
/// Unwrapped buyer keys in memory, at most <c>capacity</c> of them, the least recently used leaving first. An erased buyer's key is dropped and stays out, also when a
/// reader that had fetched it before the erasure tries to put it back; and no key stays longer than <see cref="Life"/>, so that a node which missed the news looks again.
/// Safe to share between threads.
/// </summary>
public sealed class BuyerKeyCache(TimeProvider time, int capacity = 10_000)
{
    /// <summary>How long a key is kept before its row is looked for again.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<BuyerId, LinkedListNode<(BuyerId Buyer, ShopId Shop, byte[] Key, DateTimeOffset Until)>> _keys = [];
    private readonly LinkedList<(BuyerId Buyer, ShopId Shop, byte[] Key, DateTimeOffset Until)> _byUse = [];
    private long _drops;

    /// <summary>Keys held now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _keys.Count;
            }
        }
    }

    /// <summary>How many drops there have been: read it before fetching a key, and hand it to <see cref="Put"/>.</summary>
    public long Drops => Volatile.Read(ref _drops);

    /// <summary>A copy of the buyer's key, or null when it is not held.</summary>
    public byte[]? Get(ShopId shop, BuyerId buyer)
    {
        lock (_lock)
        {
            if (!_keys.TryGetValue(buyer, out var node) || node.Value.Shop != shop)
            {
                return null;
            }

            if (node.Value.Until <= time.GetUtcNow())
            {
                Remove(node);
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return [.. node.Value.Key];
        }
    }

    /// <summary>Keeps a copy of a fetched key, unless a buyer was erased since <paramref name="dropsBefore"/> was read.</summary>
    public void Put(ShopId shop, BuyerId buyer, ReadOnlySpan<byte> key, long dropsBefore)
    {
        lock (_lock)
        {
            if (_drops != dropsBefore || _keys.ContainsKey(buyer))
            {
                return;
            }

            _keys[buyer] = _byUse.AddFirst((buyer, shop, key.ToArray(), time.GetUtcNow() + Life));
            if (_keys.Count > capacity)
            {
                Remove(_byUse.Last!);
            }
        }
    }

    /// <summary>Forgets the key of an erased buyer and overwrites it.</summary>
    public void Drop(BuyerId buyer)
    {
        lock (_lock)
        {
            _drops++;
            if (_keys.TryGetValue(buyer, out var node))
            {
                Remove(node);
            }
        }
    }

    private void Remove(LinkedListNode<(BuyerId Buyer, ShopId Shop, byte[] Key, DateTimeOffset Until)> node)
    {
        _byUse.Remove(node);
        _keys.Remove(node.Value.Buyer);
        CryptographicOperations.ZeroMemory(node.Value.Key);
    }
}
