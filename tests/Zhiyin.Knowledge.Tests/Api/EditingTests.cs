using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Search;
using Zhiyin.Knowledge.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Knowledge.Tests.Api;

/// <summary>Products, orders, policies, promotions and articles over HTTP.</summary>
public sealed class EditingTests
{
    [Fact]
    public async Task A_product_is_made_changed_found_and_deleted()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, lead) = await desk.AgentAsync(await desk.ShopAsync(), Role.Operator);
        var made = await ReadAsync(await lead.PostAsJsonAsync("/api/v1/products", new { code = "B1", name = "陶瓷马克杯", category = "日用百货", priceFen = 3900, fields = new { attrs = new { 容量 = "350ml" } }, variants = new[] { new { code = "B1-W", spec = new { 颜色 = "白" }, priceFen = 3900, stock = 9 } } }), HttpStatusCode.Created);
        var path = $"/api/v1/products/{made.GetProperty("id").GetString()}";
        made.GetProperty("gaps").EnumerateArray().Select(g => g.GetString()).ShouldContain("资质");
        made.GetProperty("completeness").GetInt32().ShouldBe(7);

        (await lead.PostAsJsonAsync("/api/v1/products", new { code = "B1", name = "又一个", priceFen = 1 })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await lead.PatchAsJsonAsync(path, new { priceFen = -1 })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await ReadAsync(await lead.PatchAsJsonAsync(path, new { name = "骨瓷马克杯" }), HttpStatusCode.OK);
        (await FoundAsync(lead, "gucimakebei")).ShouldBe(["骨瓷马克杯"]);
        (await FoundAsync(lead, "陶瓷")).ShouldBeEmpty();
        var variants = await ReadAsync(await lead.PutAsJsonAsync(path + "/variants", new[] { new { code = "B1-W", spec = new { 颜色 = "白" }, priceFen = 3900, stock = 0 }, new { code = "B1-K", spec = new { 颜色 = "黑" }, priceFen = 4100, stock = 2 } }), HttpStatusCode.OK);
        variants.EnumerateArray().Select(v => v.GetProperty("stock").GetInt32()).ShouldBe([0, 2]);
        (await lead.DeleteAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await lead.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await FoundAsync(lead, "骨瓷")).ShouldBeEmpty();
    }

    // Each reads, changes a part and enters the whole to be found: without taking turns the second enters what the first has just replaced.
    [Fact]
    public async Task Changes_at_the_same_time_lose_nothing_and_what_is_found_is_what_is_stored()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, lead) = await desk.AgentAsync(await desk.ShopAsync(), Role.Operator);
        var made = await ReadAsync(await lead.PostAsJsonAsync("/api/v1/products", new { code = "B1", name = "零号杯", category = "零类", priceFen = 3900 }), HttpStatusCode.Created);
        var path = $"/api/v1/products/{made.GetProperty("id").GetString()}";
        for (var round = 1; round <= 15; round++)
        {
            var answers = await Task.WhenAll(
                lead.PatchAsJsonAsync(path, new { name = $"{round}号杯" }),
                lead.PatchAsJsonAsync(path, new { category = $"{round}类" }),
                lead.PutAsJsonAsync(path + "/variants", new[] { new { code = $"V{round}", spec = new { 颜色 = "白" }, priceFen = 3900, stock = round } }));
            answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
            var entry = await desk.Store.ReadAsync(db => db.Set<KnowledgeEntry>().SingleAsync());
            entry.Title.ShouldBe($"{round}号杯");
            entry.Extract.ShouldContain($"{round}类");
            (await desk.Store.ReadAsync(db => db.Set<ProductVariant>().SingleAsync())).Code.ShouldBe($"V{round}");
        }
    }

    [Fact]
    public async Task An_agent_reads_and_does_not_write_and_another_shop_sees_nothing()
    {
        await using var shop = await SampleShop.OpenAsync();
        var (_, agent) = await shop.Desk.AgentAsync(shop.Shop, Role.Agent);
        var (_, stranger) = await shop.Desk.AgentAsync(await shop.Desk.ShopAsync("别家"), Role.Owner);
        var products = await ReadAsync(await agent.GetAsync("/api/v1/products"), HttpStatusCode.OK);
        var path = $"/api/v1/products/{products.GetProperty("items")[0].GetProperty("id").GetString()}";
        (await agent.PatchAsJsonAsync(path, new { name = "x" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PatchAsJsonAsync(path, new { name = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/api/v1/orders/2402201234567890123")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await FoundAsync(stranger, "加湿器")).ShouldBeEmpty();
    }

    // The shop's systems retry and report side by side: the one that comes second finds the order of the first instead of entering it twice.
    [Fact]
    public async Task A_new_order_reported_side_by_side_is_one_order()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, lead) = await desk.AgentAsync(await desk.ShopAsync(), Role.Lead);
        for (var round = 1; round <= 10; round++)
        {
            var path = $"/api/v1/orders/80{round:00}";
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => lead.PutAsJsonAsync(path, new { buyerIdentifier = $"u{i}", status = "paid", placedAt = "2026-03-01T10:00:00+08:00", paidFen = 3900 })));
            answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        }

        (await desk.Store.ReadAsync(db => db.Set<Order>().CountAsync())).ShouldBe(10);
    }

    [Fact]
    public async Task An_order_is_taken_again_and_again_and_its_personal_data_is_masked()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, lead) = await desk.AgentAsync(await desk.ShopAsync(), Role.Lead);
        var order = new { buyerIdentifier = "u1", status = "paid", placedAt = "2026-03-01T10:00:00+08:00", paidFen = 3900, details = new { address = "浙江省杭州市西湖区文三路1号", note = "电话13812345678", items = new[] { new { code = "B1", name = "杯", variant = "", spec = "", qty = 1, priceFen = 3900 } } } };
        await ReadAsync(await lead.PutAsJsonAsync("/api/v1/orders/7001", order), HttpStatusCode.OK);
        var again = await ReadAsync(await lead.PutAsJsonAsync("/api/v1/orders/7001", new { order.buyerIdentifier, status = "shipped", order.placedAt, order.paidFen, order.details }), HttpStatusCode.OK);
        again.GetProperty("statusName").GetString().ShouldBe("已发货");
        again.GetProperty("details").GetProperty("address").GetString()!.ShouldNotContain("文三路");
        again.GetProperty("details").GetProperty("note").GetString()!.ShouldNotContain("13812345678");
        (await ReadAsync(await lead.GetAsync("/api/v1/orders?q=7001&status=shipped"), HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await lead.PutAsJsonAsync("/api/v1/orders/7002", new { status = "paid" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Policies_promotions_and_articles_are_kept_with_their_dates()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, lead) = await desk.AgentAsync(await desk.ShopAsync(), Role.Lead);
        var policy = await ReadAsync(await lead.PostAsJsonAsync("/api/v1/policies", new { kind = "ship", title = "发货", text = "48小时", from = "2026-01-01T00:00:00+08:00" }), HttpStatusCode.Created);
        policy.GetProperty("now").GetBoolean().ShouldBeTrue();
        var ended = await ReadAsync(await lead.PatchAsJsonAsync($"/api/v1/policies/{policy.GetProperty("id").GetString()}", new { to = "2026-03-01T00:00:00+08:00" }), HttpStatusCode.OK);
        ended.GetProperty("now").GetBoolean().ShouldBeFalse();
        (await lead.PostAsJsonAsync("/api/v1/policies", new { kind = "ship", title = "发货", text = "x", from = "2026-02-01T00:00:00+08:00", to = "2026-01-01T00:00:00+08:00" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var promotion = new { name = "春季满减", kind = "cut", rule = new { type = "minus", thresholdFen = 19900, valueFen = 2000 }, text = "满199减20", from = "2026-03-01T00:00:00+08:00", to = "2026-03-08T00:00:00+08:00" };
        (await ReadAsync(await lead.PostAsJsonAsync("/api/v1/promotions", promotion), HttpStatusCode.Created)).GetProperty("state").GetString().ShouldBe("running");
        (await lead.PostAsJsonAsync("/api/v1/promotions", new { promotion.name, promotion.text, promotion.from, promotion.to, rule = new { type = "discount", tenths = 12 } })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await ReadAsync(await lead.PostAsJsonAsync("/api/v1/articles", new { title = "真丝怎么洗", body = "冷水手洗", tags = new[] { "洗护" } }), HttpStatusCode.Created);
        (await FoundAsync(lead, "zhensi")).ShouldBe(["真丝怎么洗"]);
    }

    private static async Task<List<string?>> FoundAsync(HttpClient client, string query)
        => [.. (await ReadAsync(await client.GetAsync($"/api/v1/knowledge/search?q={Uri.EscapeDataString(query)}"), HttpStatusCode.OK)).EnumerateArray().Select(f => f.GetProperty("title").GetString())];

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        return await answer.ReadAsync<JsonElement>();
    }
}
