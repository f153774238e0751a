using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Tests.Privacy;

/// <summary>The cache is bounded and forgets the erased for good.</summary>
public sealed class BuyerKeyCacheTests
{
    [Fact]
    public void The_least_recently_used_key_leaves_first()
    {
        var cache = new BuyerKeyCache(capacity: 2);
        var (a, b, c) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        cache.Put(a, [1], cache.Drops);
        cache.Put(b, [2], cache.Drops);
        cache.Get(a).ShouldBe([1]);
        cache.Put(c, [3], cache.Drops);
        cache.Count.ShouldBe(2);
        cache.Get(b).ShouldBeNull();
        cache.Get(a).ShouldBe([1]);
    }

    [Fact]
    public void A_dropped_key_is_gone_and_a_late_reader_cannot_bring_it_back()
    {
        var cache = new BuyerKeyCache();
        var buyer = Guid.NewGuid();
        cache.Put(buyer, [1], cache.Drops);
        var before = cache.Drops;
        cache.Drop(buyer);
        cache.Get(buyer).ShouldBeNull();
        cache.Put(buyer, [1], before);
        cache.Get(buyer).ShouldBeNull();
    }

    [Fact]
    public void A_borrowed_key_is_a_copy()
    {
        var cache = new BuyerKeyCache();
        var buyer = Guid.NewGuid();
        cache.Put(buyer, [1], cache.Drops);
        var borrowed = cache.Get(buyer).ShouldNotBeNull();
        cache.Drop(buyer);
        borrowed.ShouldBe([1]);
    }
}
