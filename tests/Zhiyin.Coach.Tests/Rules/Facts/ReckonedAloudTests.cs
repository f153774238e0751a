namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>What a draft reckons out aloud passes; the same figure without a sum behind it, or with a wrong one, does not (FCT001, FCT002).</summary>
public sealed class ReckonedAloudTests
{
    private const string Now = "2026-11-22T10:00:00+08:00";

    [Theory]
    [InlineData("""{"price":47.9,"规格":"8包"}""", "一箱8包47.9，合不到6块一包")]
    [InlineData("""{"price":52,"promo":"第二件半价"}""", "两件就是52加26，合39一件")]
    [InlineData("""{"policy":{"满减":"满120减15"},"cart":{"小计":104}}""", "您现在104，离120还差16块，凑够减15")]
    [InlineData("""{"配件":{"表带":42,"运费":6}}""", "表带42，运费6块，一共48")]
    [InlineData("""{"order":{"实付":54,"商品":"石榴18个装"}}""", "18个54，合3块一个，坏两个赔6块")]
    [InlineData("""{"生产日期":"20260715","保质期":"9个月"}""", "7月15号产的，保质期九个月")]
    [InlineData("""{"logistics":[{"t":"11/19 08:40","d":"到达郑州"}]}""", "11月19号上午到的郑州")]
    [InlineData("""{"order":{"signedAt":"2026-11-20T18:20:00+08:00"},"policy":"七天无理由，签收次日起算"}""", "您20号签收，从21号开始数")]
    [InlineData("""{"attrs":{"容量":"74Wh"}}""", "一共74瓦时，没过民航的100瓦时，能随身带")]
    [InlineData("""{"attrs":{"续航":"标称55km"}}""", "标的55公里，您一天来回十八公里，三天充一回")]
    [InlineData("""{"logistics":{"预计送达":"2026-11-30"}}""", "预计30号到，晚两天也行的话您就等等")]
    [InlineData("""{"order":{"签收":"3天前"},"policy":"七天无理由"}""", "签收才3天，七天内您随时可以改主意")]
    [InlineData("""{"case":{"登记回电时间":"前天18:00-20:00"}}""", "我转给组长，15点前她打到您预留的号码上")]
    public void A_sum_passes(string facts, string draft)
        => FactClaims.Of(facts, draft, "这个怎么算的", Now).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"price":47.9,"规格":"8包"}""", "一箱8包47.9，合4块一包", "fact.")]
    [InlineData("""{"price":52}""", "现在卖48元", "fact.conflict")]
    [InlineData("""{"price":44.9,"promo":["同款两箱立减8元"]}""", "两箱89.8，系统再减12块，到手77.8", "fact.")]
    [InlineData("""{"presale":{"预计发货":"2026年12月28日"}}""", "这批12月18号统一发", "fact.conflict")]
    [InlineData("""{"投影":{"亮度":"650流明"}}""", "亮度1800流明，白天也看得清", "fact.conflict")]
    [InlineData("""{"product":{"title":"投影仪"},"price":899}""", "运费另收25元", "fact.unsupported")]
    public void What_no_sum_bears_out_is_found(string facts, string draft, string category)
        => FactClaims.Of(facts, draft, "这个怎么样", Now).ShouldContain(f => f.StartsWith(category, StringComparison.Ordinal));
}
