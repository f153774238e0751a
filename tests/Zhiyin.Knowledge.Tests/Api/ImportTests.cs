using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Zhiyin.Knowledge.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Knowledge.Tests.Api;

/// <summary>Tables come in: dry run first, rows that cannot be taken are named with line and reason.</summary>
public sealed class ImportTests
{
    private const string Products = "商品编码*,商品名称*,价格*,规格编码,规格,库存,到货日期,规格参数\n"
        + "A1,真丝围巾,199.00,A1-R,颜色=红,3,,成分=桑蚕丝100%\nA1,真丝围巾,199.00,A1-B,颜色=蓝,0,2026-03-09,\nA2,羊毛手套,便宜,,,,,\n,没有编码,9.9,,,,,\nSKU-HM02,桌面加湿器Pro,219,HM02,,7,,水箱=5L\n";

    [Fact]
    public async Task A_dry_run_tells_everything_and_stores_nothing()
    {
        await using var shop = await SampleShop.OpenAsync();
        var (_, lead) = await shop.Desk.AgentAsync(shop.Shop, Role.Lead);
        var told = await SendAsync(lead, "products", Products, dryRun: true);
        (told.GetProperty("added").GetInt32(), told.GetProperty("replaced").GetInt32(), told.GetProperty("rows").GetInt32()).ShouldBe((1, 1, 5));
        told.GetProperty("refused").EnumerateArray().Select(r => r.GetProperty("line").GetInt32()).ShouldBe([4, 5]);
        told.GetProperty("refused")[0].GetProperty("reason").GetString()!.ShouldContain("便宜");
        (await ListAsync(lead, "products?q=真丝围巾")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_is_found_afterwards_and_replaces_what_was_known()
    {
        await using var shop = await SampleShop.OpenAsync();
        var (_, lead) = await shop.Desk.AgentAsync(shop.Shop, Role.Lead);
        await SendAsync(lead, "products", Products, dryRun: false);
        var scarf = (await ListAsync(lead, "products?q=zswj")).ShouldHaveSingleItem();
        (scarf.GetProperty("variants").GetInt32(), scarf.GetProperty("stock").GetInt32(), scarf.GetProperty("priceFen").GetInt64()).ShouldBe((2, 3, 19900L));
        var pro = (await ListAsync(lead, "products?q=桌面加湿器Pro"))[0];
        (pro.GetProperty("code").GetString(), pro.GetProperty("priceFen").GetInt64()).ShouldBe(("SKU-HM02", 21900L));
    }

    [Theory]
    [InlineData("orders", "订单号,买家编号,状态,下单时间,实付金额,商品编码,规格,数量,单价,收货地址\n9001,u7,待发货,2026-03-01 10:00,398,SKU-HM02,,2,199,浙江省杭州市西湖区文三路1号\n9002,u7,飞走了,2026-03-01,1,,,,,\n", 1, "飞走了")]
    [InlineData("policies", "类型,名称,内容,生效日期,失效日期\n运费,运费,满99元包邮,2026-01-01,\n运费,运费,没写日期,,\n", 1, "从哪天")]
    [InlineData("promotions", "名称,类型,优惠方式,门槛,优惠,开始时间,结束时间,说明\n春季券,券,满减,199,20,2026-03-01,2026-04-01,满199减20\n反了,券,满减,10,20,2026-03-01,2026-04-01,x\n", 1, "不能多于门槛")]
    [InlineData("articles", "标题,正文,标签\n怎么洗真丝,冷水手洗,洗护;真丝\n没有正文,,\n", 1, "缺少正文")]
    public async Task Every_kind_of_table_is_taken_row_by_row(string kind, string csv, int added, string reason)
    {
        await using var shop = await SampleShop.OpenAsync();
        var (_, lead) = await shop.Desk.AgentAsync(shop.Shop, Role.Lead);
        var done = await SendAsync(lead, kind, csv, dryRun: false);
        done.GetProperty("added").GetInt32().ShouldBe(added);
        var refused = done.GetProperty("refused").EnumerateArray().ShouldHaveSingleItem();
        refused.GetProperty("line").GetInt32().ShouldBe(3);
        refused.GetProperty("reason").GetString()!.ShouldContain(reason);
        (await SendAsync(lead, kind, csv, dryRun: false)).GetProperty("replaced").GetInt32().ShouldBe(added);
    }

    [Fact]
    public async Task Size_charts_come_with_the_products_and_refunds_with_the_orders()
    {
        await using var shop = await SampleShop.OpenAsync();
        var (_, lead) = await shop.Desk.AgentAsync(shop.Shop, Role.Lead);
        const string Sized = "商品编码,商品名称,价格,尺码表\nB1,亚麻衬衫,129,\"码,身高,体重(斤)\nS,155-160,90-104\nM,160-167,105-118\"\nB2,亚麻短裤,99,码,身高\nB3,亚麻长裤,99,\"码|身高；S|155-160；M\"\n";
        var done = await SendAsync(lead, "products", Sized, dryRun: false);
        done.GetProperty("added").GetInt32().ShouldBe(1);
        done.GetProperty("refused").EnumerateArray().Select(r => r.GetProperty("reason").GetString()!).ShouldAllBe(r => r.StartsWith("尺码表"));
        var shirt = await ReadAsync(lead, $"products/{(await ListAsync(lead, "products?q=亚麻衬衫"))[0].GetProperty("id").GetString()}");
        shirt.GetProperty("fields").GetProperty("sizeChart").GetProperty("rows")[1].GetProperty("身高").GetString().ShouldBe("160-167");

        const string Refunded = "订单号,状态,下单时间,实付金额,退款状态,退款金额,退款原因,退款申请时间\n9101,退款中,2026-02-20,129,审核中,129.00,尺码不合适,2026-03-01 09:00\n9102,退款中,2026-02-20,129,审核中,,,\n";
        done = await SendAsync(lead, "orders", Refunded, dryRun: false);
        done.GetProperty("refused").EnumerateArray().ShouldHaveSingleItem().GetProperty("reason").GetString().ShouldBe("有退款状态时要写退款金额");
        var refund = (await ReadAsync(lead, "orders/9101")).GetProperty("details").GetProperty("refund");
        (refund.GetProperty("fen").GetInt64(), refund.GetProperty("state").GetString(), refund.GetProperty("channel").GetString()).ShouldBe((12900L, "审核中", "原路退回"));
    }

    [Fact]
    public async Task An_agent_may_not_import_and_an_unknown_kind_is_refused()
    {
        await using var shop = await SampleShop.OpenAsync();
        var (_, agent) = await shop.Desk.AgentAsync(shop.Shop, Role.Agent);
        var (_, lead) = await shop.Desk.AgentAsync(shop.Shop, Role.Lead);
        (await PostAsync(agent, "products", Products, dryRun: true)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(lead, "spells", Products, dryRun: true)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, string kind, string csv, bool dryRun)
    {
        var answer = await PostAsync(client, kind, csv, dryRun);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.ReadAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string kind, string csv, bool dryRun)
    {
        using var form = new MultipartFormDataContent();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(content, "file", "k.csv");
        return await client.PostAsync($"/api/v1/knowledge/import?kind={kind}&dry_run={(dryRun ? "true" : "false")}", form);
    }

    private static async Task<JsonElement> ReadAsync(HttpClient client, string path) => await (await client.GetAsync("/api/v1/" + path)).ReadAsync<JsonElement>();

    private static async Task<List<JsonElement>> ListAsync(HttpClient client, string path)
        => [.. (await ReadAsync(client, path)).GetProperty("items").EnumerateArray()];
}
