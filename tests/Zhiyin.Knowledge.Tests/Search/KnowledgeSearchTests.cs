using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Knowledge.Search;
using Zhiyin.Knowledge.Tests.Support;

namespace Zhiyin.Knowledge.Tests.Search;

/// <summary>Words, whole questions, pinyin, first letters and typing errors find what was meant.</summary>
public sealed class KnowledgeSearchTests
{
    [Theory]
    [InlineData("加湿器", "桌面加湿器")]
    [InlineData("桌面加湿器", "桌面加湿器")]
    [InlineData("jiashiqi", "桌面加湿器")]
    [InlineData("zhuomian", "桌面加湿器")]
    [InlineData("zmjsq", "桌面加湿器")]
    [InlineData("baoshi", "保湿面霜50g")]
    [InlineData("bsms", "保湿面霜50g")]
    [InlineData("卓面加施器", "桌面加湿器")]
    [InlineData("面霜保湿", "保湿面霜50g")]
    [InlineData("短秀T恤", "圆领短袖T恤")]
    [InlineData("SKU-TS01", "圆领短袖T恤")]
    [InlineData("ts01", "圆领短袖T恤")]
    [InlineData("加濕器", "桌面加湿器")]
    [InlineData("加湿器怎么除水垢啊", "加湿器怎么除水垢")]
    [InlineData("雾蓝色有没有", "圆领短袖T恤")]
    [InlineData("价保", "价保")]
    public async Task What_was_meant_comes_first(string query, string title)
    {
        await using var shop = await SampleShop.OpenAsync();
        var found = await shop.Desk.Services.GetRequiredService<KnowledgeSearch>().FindAsync(shop.Shop.Id, query, [], 5, TestContext.Current.CancellationToken);
        found.ShouldNotBeEmpty();
        found[0].Title.ShouldBe(title);
    }

    [Theory]
    [InlineData("？！…")]
    [InlineData("")]
    [InlineData("qqqq")]
    public async Task Nothing_is_found_for_nothing(string query)
    {
        await using var shop = await SampleShop.OpenAsync();
        (await shop.Desk.Services.GetRequiredService<KnowledgeSearch>().FindAsync(shop.Shop.Id, query, [], 5, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Kinds_and_shops_are_kept_apart()
    {
        await using var shop = await SampleShop.OpenAsync();
        var search = shop.Desk.Services.GetRequiredService<KnowledgeSearch>();
        (await search.FindAsync(shop.Shop.Id, "加湿器", [EntryKind.Article], 5, TestContext.Current.CancellationToken)).ShouldAllBe(f => f.Kind == EntryKind.Article);
        var other = await shop.Desk.ShopAsync("别家");
        (await search.FindAsync(other.Id, "加湿器", [], 5, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public void Postings_come_back_as_they_went()
    {
        int[] numbers = [0, 1, 127, 128, 5000, 32_767, 1_000_000];
        PostingList.Read(PostingList.Write(numbers)).ShouldBe(numbers);
    }
}
