using Zhiyin.Knowledge.Facts;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Tests.Support;

namespace Zhiyin.Knowledge.Tests.Facts;

/// <summary>Which order, product and version of a policy a conversation is about.</summary>
public sealed class FactsBookTests
{
    [Fact]
    public async Task The_product_named_in_the_words_is_at_hand_with_its_sources()
    {
        await using var shop = await SampleShop.OpenAsync();
        var known = await shop.KnownAsync(null, ["在吗", "那个桌面加湿器一晚上够用吗"]);
        known.Product!.Code.ShouldBe("SKU-HM02");
        known.Order.ShouldBeNull();
        known.Others.ShouldContain(p => p.Code == "SKU-HM03");
        known.OthersNamed.ShouldBe(0);
        known.Sources.Select(s => s.Kind).ShouldBe(["product", "policy", "policy", "promotion"]);
        var facts = known.Facts!.Value;
        facts.GetProperty("attrs").GetProperty("水箱").GetString().ShouldBe("4L");
        facts.GetProperty("price").GetDecimal().ShouldBe(199.00m);
        facts.GetProperty("stock").GetInt32().ShouldBe(18);
        facts.GetProperty("now").GetString().ShouldBe("2026-03-02T10:00:00+08:00");
    }

    [Fact]
    public async Task A_word_that_begins_with_a_letter_names_its_product_in_a_sentence()
    {
        await using var shop = await SampleShop.OpenAsync();
        (await shop.KnownAsync(null, ["你好 这件t恤163 122斤穿多大"])).Product!.Code.ShouldBe("SKU-TS01");
    }

    [Fact]
    public async Task A_card_goes_before_what_was_said_earlier()
    {
        await using var shop = await SampleShop.OpenAsync();
        var known = await shop.KnownAsync(null, ["面霜能美白吗", "那这个呢"], new TalkCard(null, "SKU-TS01"));
        known.Product!.Code.ShouldBe("SKU-TS01");
        known.Others[0].Code.ShouldBe("SKU-SK03");
        known.OthersNamed.ShouldBe(1);
    }

    [Fact]
    public async Task Two_products_in_one_question_are_both_known()
    {
        await using var shop = await SampleShop.OpenAsync();
        var known = await shop.KnownAsync(null, ["桌面加湿器和落地加湿器有什么区别"]);
        new[] { known.Product!.Code, known.Others[0].Code }.ShouldBe(["SKU-HM02", "SKU-HM03"], ignoreOrder: true);
        known.OthersNamed.ShouldBe(1);
        known.Facts!.Value.GetProperty("others")[0].GetProperty("attrs").TryGetProperty("水箱", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task An_old_order_is_answered_by_the_policy_of_its_date()
    {
        await using var shop = await SampleShop.OpenAsync();
        var old = await shop.KnownAsync("u1", ["怎么还没到"]);
        old.Order!.Number.ShouldBe("2402201234567890123");
        old.Facts!.Value.GetProperty("policy").GetProperty("发货").GetString().ShouldBe("付款后72小时内发货");
        old.Facts.Value.TryGetProperty("promotions", out _).ShouldBeFalse();

        var now = await shop.KnownAsync("u2", ["什么时候发"]);
        now.Order!.Status.ShouldBe(OrderState.Paid);
        now.Facts!.Value.GetProperty("policy").GetProperty("发货").GetString()!.ShouldStartWith("付款后48小时");
        now.Product!.Code.ShouldBe("SKU-HM02");
    }

    [Fact]
    public async Task Nobody_is_told_of_another_buyer_s_order()
    {
        await using var shop = await SampleShop.OpenAsync();
        foreach (var (buyer, words, cards) in new (string?, string[], TalkCard[])[] { (null, ["查下2402201234567890123"], []), ("u9", ["查下我的单"], [new TalkCard("2402201234567890123", null)]) })
        {
            var known = await shop.KnownAsync(buyer, words, cards);
            known.OrderOfAnother.ShouldBeTrue();
            known.Order.ShouldBeNull();
            known.Facts!.Value.TryGetProperty("order", out _).ShouldBeFalse();
        }

        var own = await shop.KnownAsync("u1", ["查下2402201234567890123"]);
        own.OrderOfAnother.ShouldBeFalse();
        own.Order.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_order_tells_where_it_is_and_what_was_chosen()
    {
        await using var shop = await SampleShop.OpenAsync();
        var order = (await shop.KnownAsync("u1", ["到哪了"])).Facts!.Value.GetProperty("order");
        order.GetProperty("status").GetString().ShouldBe("shipped");
        order.GetProperty("items")[0].GetProperty("规格").GetString().ShouldBe("雾蓝色 M码");
        order.GetProperty("物流").GetString().ShouldBe("到达杭州转运中心");
        order.GetProperty("收货地区").GetString().ShouldBe("浙江省杭州市西湖区***");
    }

    [Fact]
    public async Task A_time_of_dispatch_that_is_over_is_no_promise_any_more()
    {
        await using var shop = await SampleShop.OpenAsync();
        var before = (await shop.KnownAsync("u2", ["怎么还没发"])).Facts!.Value.GetProperty("order");
        before.TryGetProperty("最晚发货时间", out _).ShouldBeTrue();
        before.TryGetProperty("发货超时", out _).ShouldBeFalse();

        shop.Desk.Time.Advance(TimeSpan.FromDays(3));
        var after = (await shop.KnownAsync("u2", ["怎么还没发"])).Facts!.Value.GetProperty("order");
        after.TryGetProperty("最晚发货时间", out _).ShouldBeFalse();
        after.GetProperty("发货超时").GetString()!.ShouldContain("超时");
    }

    [Fact]
    public async Task A_shop_that_knows_nothing_gives_no_facts()
    {
        await using var shop = await SampleShop.OpenAsync();
        var empty = await shop.Desk.ShopAsync("新店");
        var known = await FactsOf(shop, empty);
        known.Facts.ShouldBeNull();
        known.Sources.ShouldBeEmpty();

        static Task<KnownFacts> FactsOf(SampleShop shop, Zhiyin.People.Shops.Shop of)
            => ((FactsBook)shop.Desk.Services.GetService(typeof(FactsBook))!).ForConversationAsync(of.Id, default, default, ["桌面加湿器多少钱"], shop.Desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);
    }
}
