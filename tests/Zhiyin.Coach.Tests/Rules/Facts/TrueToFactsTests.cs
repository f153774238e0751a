namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>Ordinary replies that are true to rich facts (packing, uses, returns, sums, terms) are left alone by the fact rules; their counterparts are not.</summary>
public sealed class TrueToFactsTests
{
    private const string Now = "2026-11-22T10:00:00+08:00";

    [Theory]
    [InlineData("""{"储存":"0-4℃冷藏保存"}""", "常温放不住的，到家直接放冰箱")]
    [InlineData("""{"attrs":{"插头":"国标"}}""", "欧标的插座插不进去，带个转换头就行")]
    [InlineData("""{"attrs":{"洗涤":"仅限干洗"}}""", "家里的洗衣机会洗缩，送干洗店吧")]
    [InlineData("""{"安装":"仅限后排"}""", "前排有气囊，对孩子危险，装后排")]
    [InlineData("""{"attrs":{"连接":"有线USB-A"}}""", "是插USB口的，蓝牙的我们也有一款")]
    [InlineData("""{"attrs":{"清洁":"竹盖不可微波、不可进洗碗机"}}""", "竹盖用湿布擦擦就可以")]
    [InlineData("""{"会员折扣":"不与满减同用","红包":"可叠加"}""", "红包可以叠着用，会员折扣和满减是二选一")]
    [InlineData("""{"policy":{"退换":"支持7天无理由","内裤袜子":"拆封后不支持退换"}}""", "没拆封7天之内可以退，拆了就退不了")]
    [InlineData("""{"policy":{"退换":"支持7天无理由，生鲜除外"}}""", "水果是生鲜，没法无理由退，坏了赔")]
    [InlineData("""{"attrs":{"口袋":"无"}}""", "这款裙子没做口袋，想要带口袋的看同系列半裙")]
    [InlineData("""{"清洁费":"50元/晚"}""", "清洁费50元一晚，到店付")]
    [InlineData("""{"price":{"日常价":329,"活动价":279},"promo":"满200减20"}""", "活动价279元，满200减20，到手259元")]
    [InlineData("""{"attrs":{"保质期":"12个月","开封":"7天内吃完"}}""", "没开封12个月，开了一个星期内吃完")]
    [InlineData("""{"policy":{"时效":"江浙沪次日达，新疆西藏5-7天"}}""", "上海第二天就到，新疆要5到7天")]
    [InlineData("""{"policy":"出行前24小时外可免费取消，24小时内取消扣20%服务费"}""", "到了出行前24小时之内再取消，要扣20%服务费")]
    [InlineData("""{"case":{"退款":"已原路退回，银行处理中"},"order":{"status":"refunding"}}""", "退款已经退回去了，银行还在处理")]
    public void Passes(string facts, string draft)
        => FactClaims.Of(facts, draft, "麻烦说下", Now).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"储存":"0-4℃冷藏保存"}""", "收到常温放着就行")]
    [InlineData("""{"attrs":{"洗涤":"仅限干洗"}}""", "直接丢洗衣机洗就行")]
    [InlineData("""{"attrs":{"口袋":"无"}}""", "这款裙子带口袋的")]
    [InlineData("""{"policy":{"退换":"支持7天无理由"}}""", "这个不能退的")]
    [InlineData("""{"清洁费":"50元/晚"}""", "清洁费60元一晚，到店付")]
    [InlineData("""{"policy":{"时效":"新疆西藏5-7天"}}""", "放心，第二天就到新疆")]
    public void Does_not(string facts, string draft)
        => FactClaims.Of(facts, draft, "麻烦说下", Now).ShouldNotBeEmpty();
}
