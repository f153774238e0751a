using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Zhiyin.Knowledge.Facts;
using Zhiyin.Knowledge.Seed;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Knowledge.Tests.Support;

/// <summary>A desk with the fictional shop of handbook §8.6, and a conversation that a test makes up.</summary>
internal sealed class SampleShop : IAsyncDisposable
{
    private const string Knowledge = """
        {
          "products": [
            {"code":"SKU-TS01","name":"圆领短袖T恤","category":"服饰","brand":"某某","priceFen":8900,
             "attrs":{"成分":"棉95% 氨纶5%","克重":"210g/m²","版型":"合身","洗护":"30℃以下反面机洗，不可漂白"},
             "points":["面料厚实，一件单穿不透"],"fits":["日常通勤"],"misconceptions":["含5%氨纶，不是100%棉"],"aliases":["T恤","短袖"],
             "sizeChart":{"rows":[
               {"码":"S","胸围":"98","衣长":"65","身高":"155-160","体重(斤)":"90-104"},
               {"码":"M","胸围":"102","衣长":"67","身高":"160-167","体重(斤)":"105-118"},
               {"码":"L","胸围":"106","衣长":"69","身高":"165-172","体重(斤)":"119-132"}]},
             "variants":[
               {"code":"TS01-WL-M","spec":{"颜色":"雾蓝","尺码":"M"},"priceFen":8900,"stock":32},
               {"code":"TS01-WL-L","spec":{"颜色":"雾蓝","尺码":"L"},"priceFen":8900,"stock":0,"arrival":"2026-03-05T10:00:00+08:00"},
               {"code":"TS01-H-M","spec":{"颜色":"黑","尺码":"M"},"priceFen":8900,"stock":5}]},
            {"code":"SKU-HM02","name":"桌面加湿器","category":"小家电","priceFen":19900,"warranty":"整机1年",
             "attrs":{"水箱":"4L","低档雾量":"250ml/h","高档雾量":"500ml/h","噪音":"≤36dB"},"cautions":["只加常温清水","不要加精油"],"aliases":["加湿器"],
             "variants":[{"code":"HM02","spec":{},"priceFen":19900,"stock":18}]},
            {"code":"SKU-HM03","name":"落地加湿器","category":"小家电","priceFen":29900,"warranty":"整机1年","attrs":{"水箱":"8L","噪音":"≤40dB"},
             "variants":[{"code":"HM03","spec":{},"priceFen":29900,"stock":3}]},
            {"code":"SKU-SK03","name":"保湿面霜50g","category":"普通化妆品","priceFen":15900,"attrs":{"功效宣称":"保湿"},"cautions":["首次使用先在耳后试用24小时"],
             "forbiddenClaims":["美白","祛痘"],"aliases":["面霜"],"variants":[{"code":"SK03","spec":{},"priceFen":15900,"stock":40}]}
          ],
          "orders": [
            {"number":"2402201234567890123","buyerIdentifier":"u1","status":"shipped","placedAt":"2026-02-20T10:00:00+08:00","paidAt":"2026-02-20T10:02:00+08:00","paidFen":8900,
             "items":[{"code":"SKU-TS01","variant":"TS01-WL-M","qty":1,"priceFen":8900}],"shippedAt":"-2d","carrier":"中通","trackingNo":"75123456789","lastTrack":"到达杭州转运中心","lastTrackAt":"-1d",
             "address":"浙江省杭州市西湖区文三路1号"},
            {"number":"2403011234567890456","buyerIdentifier":"u2","status":"paid","placedAt":"-1d","paidAt":"-1d","paidFen":19900,"items":[{"code":"SKU-HM02","variant":"HM02","qty":1,"priceFen":19900}],"shipBy":"+1d"}
          ],
          "policies": [
            {"kind":"ship","title":"发货","text":"付款后72小时内发货","from":"2025-06-01","to":"2026-03-01"},
            {"kind":"ship","title":"发货","text":"付款后48小时内发货；16:00前付款当日发","from":"2026-03-01"},
            {"kind":"price","title":"价保","text":"支持，7天内页面价下调退差额","from":"2026-01-01"}
          ],
          "promotions": [
            {"name":"店铺满减","kind":"cut","rule":{"type":"minus","thresholdFen":30000,"valueFen":4000},"from":"2026-03-01","to":"2026-03-08","text":"满300减40"}
          ],
          "articles": [{"title":"加湿器怎么除水垢","body":"每周用柠檬酸泡30分钟，再清水冲净。","tags":["保养"]}]
        }
        """;

    private readonly MadeUpTalk _talk;

    private SampleShop(DeskApp desk, Shop shop, MadeUpTalk talk) => (Desk, Shop, _talk) = (desk, shop, talk);

    public DeskApp Desk { get; }

    public Shop Shop { get; }

    public static async Task<SampleShop> OpenAsync()
    {
        var talk = new MadeUpTalk();
        var desk = await DeskApp.StartAsync(configure: b => b.Services.Replace(ServiceDescriptor.Singleton<ITalkMatter>(talk)));
        var shop = await desk.ShopAsync();
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(Knowledge));
        (await desk.Services.GetRequiredService<KnowledgeSeed>().PlantAsync(shop.Id, SeedFile.Read(json), TestContext.Current.CancellationToken)).Refusal.ShouldBeNull();
        return new(desk, shop, talk);
    }

    /// <summary>What is known when this buyer (null: a stranger) says these words.</summary>
    public Task<KnownFacts> KnownAsync(string? buyer, string[] words, params TalkCard[] cards)
    {
        _talk.Now = new TalkMatter(buyer, cards);
        return Desk.Services.GetRequiredService<FactsBook>().ForConversationAsync(
            Shop.Id, BuyerId.New(Desk.Time), ConversationId.New(Desk.Time), words, Desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    private sealed class MadeUpTalk : ITalkMatter
    {
        public TalkMatter Now { get; set; } = TalkMatter.Nothing;

        public Task<TalkMatter> ReadAsync(ShopId shop, BuyerId buyer, ConversationId conversation, CancellationToken cancellation) => Task.FromResult(Now);
    }
}
