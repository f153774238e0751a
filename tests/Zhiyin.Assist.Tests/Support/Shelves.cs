using System.Text.Json;
using Zhiyin.Conversations.Messages;
using Zhiyin.Knowledge.Policies;
using Zhiyin.Knowledge.Products;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Assist.Tests.Support;

/// <summary>Goods of the sample shop of handbook §8.6.</summary>
internal static class Shelves
{
    public static async Task FillAsync(this Ground ground)
    {
        await ground.ProductAsync(
            "SKU-TS01", "圆领短袖T恤", "服饰", 8900,
            new ProductFields
            {
                Attrs = new Dictionary<string, string>(StringComparer.Ordinal) { ["成分"] = "棉95% 氨纶5%", ["克重"] = "210g/m²", ["版型"] = "合身" },
                SizeChart = new(
                [
                    Row("S", "155-160", "90-104"),
                    Row("M", "160-167", "105-118"),
                    Row("L", "165-172", "119-132"),
                ]),
            },
            [("雾蓝", "M", 32, null), ("雾蓝", "L", 0, new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.FromHours(8))), ("黑", "M", 5, null)]);
        await ground.ProductAsync("SKU-HM02", "桌面加湿器", "小家电", 19900, Humidifier("4L", "≤36dB"), []);
        await ground.ProductAsync("SKU-HM03", "落地加湿器", "小家电", 32900, Humidifier("8L", "≤45dB"), []);
        await ground.ProductAsync("SKU-SK03", "保湿面霜50g", "普通化妆品", 15900, new ProductFields { Fits = ["秋冬，干皮、中性皮肤"], NotFor = ["皮肤正在破损、发炎的时候"] }, []);
        await ground.Desk.Store.WriteAsync(db =>
        {
            db.Add(new Policy
            {
                Shop = ground.Shop.Id,
                Id = Guid.NewGuid(),
                Kind = PolicyKind.Ship,
                Title = "发货",
                Text = "付款后48小时内发出；16:00前付款当日发",
                From = ground.Desk.Time.GetUtcNow().AddDays(-60),
                UpdatedAt = ground.Desk.Time.GetUtcNow(),
            });
            return Task.FromResult(0);
        });
    }

    /// <summary>The buyer shows a product's card.</summary>
    public static async Task ShowsAsync(this Ground ground, string code, string name)
    {
        var card = new MessageAttributes(Card: new("product", name, ProductId: code));
        var message = new NewMessage(MessageKind.Incoming, SenderKind.Buyer, ground.Talk.Buyer.Value, Guid.NewGuid().ToString("N"), "", ContentType: ContentType.Card, Attributes: card.Write());
        (await ground.SendAsync(message)).Refusal.ShouldBeNull();
    }

    private static ProductFields Humidifier(string tank, string noise) => new()
    {
        Attrs = new Dictionary<string, string>(StringComparer.Ordinal) { ["水箱"] = tank, ["噪音"] = noise },
        Warranty = "整机1年",
    };

    private static Dictionary<string, string> Row(string size, string height, string weight)
        => new(StringComparer.Ordinal) { ["码"] = size, ["身高"] = height, ["体重(斤)"] = weight };

    private static Task<int> ProductAsync(
        this Ground ground, string code, string name, string category, long fen, ProductFields fields, IReadOnlyList<(string Colour, string Size, int Stock, DateTimeOffset? Arrives)> variants)
        => ground.Desk.Store.WriteAsync(db =>
        {
            var product = new Product
            {
                Shop = ground.Shop.Id,
                Id = ProductId.New(ground.Desk.Time),
                Code = code,
                Name = name,
                Category = category,
                PriceFen = fen,
                Fields = JsonSerializer.Serialize(fields, JsonSerializerOptions.Web),
                UpdatedAt = ground.Desk.Time.GetUtcNow(),
            };
            db.Add(product);
            foreach (var (colour, size, stock, arrives) in variants)
            {
                db.Add(new ProductVariant
                {
                    Shop = ground.Shop.Id,
                    Product = product.Id,
                    Code = $"{colour}-{size}",
                    Spec = JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["颜色"] = colour, ["尺码"] = size }, JsonSerializerOptions.Web),
                    PriceFen = fen,
                    Stock = stock,
                    ArrivesAt = arrives,
                });
            }

            return Task.FromResult(0);
        });
}
