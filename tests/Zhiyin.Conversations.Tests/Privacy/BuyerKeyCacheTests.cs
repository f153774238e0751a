using Zhiyin.Conversations.Privacy;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Conversations.Tests.Privacy;

/// <summary>The cache is bounded and forgets the erased for good.</summary>
public sealed class BuyerKeyCacheTests
{
    private static readonly ShopId s_shop = new(Guid.NewGuid());

    [Fact]
    public void The_least_recently_used_key_leaves_first()
    {
        var cache = new BuyerKeyCache(TimeProvider.System, capacity: 2);
        var (a, b, c) = (new BuyerId(Guid.NewGuid()), new BuyerId(Guid.NewGuid()), new BuyerId(Guid.NewGuid()));
        cache.Put(s_shop, a, [1], cache.Drops);
        cache.Put(s_shop, b, [2], cache.Drops);
        cache.Get(s_shop, a).ShouldBe([1]);
        cache.Put(s_shop, c, [3], cache.Drops);
        cache.Count.ShouldBe(2);
        cache.Get(s_shop, b).ShouldBeNull();
        cache.Get(s_shop, a).ShouldBe([1]);
    }

    [Fact]
    public void A_dropped_key_is_gone_and_a_late_reader_cannot_bring_it_back()
    {
        var cache = new BuyerKeyCache(TimeProvider.System);
        var buyer = new BuyerId(Guid.NewGuid());
        cache.Put(s_shop, buyer, [1], cache.Drops);
        var before = cache.Drops;
        cache.Drop(buyer);
        cache.Get(s_shop, buyer).ShouldBeNull();
        cache.Put(s_shop, buyer, [1], before);
        cache.Get(s_shop, buyer).ShouldBeNull();
    }

    [Fact]
    public void A_key_stays_a_minute_so_that_a_node_that_missed_the_news_looks_again()
    {
        var time = new Zhiyin.Testing.ManualTime(DateTimeOffset.UnixEpoch);
        var cache = new BuyerKeyCache(time);
        var buyer = new BuyerId(Guid.NewGuid());
        cache.Put(s_shop, buyer, [1], cache.Drops);
        time.Advance(BuyerKeyCache.Life - TimeSpan.FromSeconds(1));
        cache.Get(s_shop, buyer).ShouldBe([1]);
        time.Advance(TimeSpan.FromSeconds(1));
        cache.Get(s_shop, buyer).ShouldBeNull();
        cache.Count.ShouldBe(0);
    }

    [Fact]
    public void Another_shop_gets_nothing()
    {
        var cache = new BuyerKeyCache(TimeProvider.System);
        var buyer = new BuyerId(Guid.NewGuid());
        cache.Put(s_shop, buyer, [1], cache.Drops);
        cache.Get(new ShopId(Guid.NewGuid()), buyer).ShouldBeNull();
    }

    [Fact]
    public void A_borrowed_key_is_a_copy()
    {
        var cache = new BuyerKeyCache(TimeProvider.System);
        var buyer = new BuyerId(Guid.NewGuid());
        cache.Put(s_shop, buyer, [1], cache.Drops);
        var borrowed = cache.Get(s_shop, buyer).ShouldNotBeNull();
        cache.Drop(buyer);
        borrowed.ShouldBe([1]);
    }
}
