namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>Figures that stand somewhere in what is known, in whatever shape, and figures that nobody has written down.</summary>
public sealed class FactTraceTests
{
    private const string Now = "2026-11-21T20:00:00+08:00";

    [Theory]
    [InlineData("""{"order":{"发货":"11-19"},"policy":"签收七天内可退"}""", "哪天发的", "您这单11月19号就出库了")]
    [InlineData("""{"order":{"付款":"11/18"}}""", "哪天买的", "您18号付的款")]
    [InlineData("""{"到货":{"墨绿":"12-05"}}""", "墨绿几时有", "墨绿12月5日补货，到了我喊您")]
    [InlineData("""{"price":39,"actions":["19:40 补发运费券8元"]}""", "运费呢", "8块的运费券已经放进您账户了")]
    [InlineData("""{"case":"已同意补差25"}""", "差价给吗", "25元差价给您退回原支付方式")]
    [InlineData("""{"price":"45","policy":"满90减18"}""", "买两个便宜不", "两个一起刚好够满减，等于每个省9块")]
    [InlineData("""{"attrs":{"坐高":"46cm"},"price":299}""", "坐着软吗", "三百块的椅子里它算软的，坐高46厘米")]
    [InlineData("""{"stock":{"10斤":0,"5斤":40}}""", "十斤的有吗", "10斤的没货了，5斤的还有40袋，拍两袋一样")]
    [InlineData("""{"stock":7,"补货":"不补"}""", "还有多少", "还剩7个，卖完就不做了")]
    [InlineData("""{"attrs":{"尺寸":"60×40cm"}}""", "放得下吗", "60乘40厘米，您量一下，我陪您一块看看放哪儿")]
    [InlineData("""{"attrs":{"材质":"榉木"}}""", "等好久了", "盼了半天才到手，辛苦您了")]
    [InlineData("""{"attrs":{"材质":"榉木"}}""", "再想想", "不急，您多看两天再定")]
    [InlineData("""{"attrs":{"材质":"榉木"}}""", "腿松了", "抱歉让您费心，20分钟内给您安排补一条腿")]
    [InlineData("""{"case":"已同意退差价"}""", "差价啥时退", "财务今天17点前给您打回去")]
    [InlineData("{\"stock\":{\"墨绿\":0},\"policy\":{\"补货\":\"时间未定\"}}", "墨绿几时有", "墨绿补货时间还没定，周五前我问过工厂再回您")]
    [InlineData("{\"stock\":{\"墨绿\":0},\"policy\":{\"补货\":\"12月3日到一批\"}}", "墨绿几时有", "12月3日到一批，到了我喊您")]
    public void What_is_written_somewhere_is_not_made_up(string facts, string buyer, string draft)
        => FactClaims.Of(facts, draft, buyer, Now).ShouldNotContain(f => f.StartsWith("fact.", StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"order":{"发货":"11-19"},"policy":"签收七天内可退"}""", "哪天发的", "您这单11月9号就出库了")]
    [InlineData("""{"price":39,"actions":["19:40 补发运费券8元"]}""", "运费呢", "18块的运费券已经放进您账户了")]
    [InlineData("""{"attrs":{"净含量":"10-15条"}}""", "多久到", "10月15日给您送到")]
    [InlineData("""{"stock":{"10斤":0,"5斤":40}}""", "五斤的有吗", "5斤的卖完了")]
    [InlineData("""{"attrs":{"坐高":"46cm"},"price":299}""", "多少钱", "这款卖259元")]
    [InlineData("""{"attrs":{"材质":"榉木"}}""", "能坐多重", "承重180公斤没问题")]
    [InlineData("""{"order":{"status":"shipped"}}""", "几时到", "明天上午十点送到您家")]
    [InlineData("{\"stock\":{\"墨绿\":0},\"policy\":{\"补货\":\"时间未定\"}}", "墨绿几时有", "墨绿现在没货，下周五会到一批，您等等")]
    [InlineData("{\"stock\":{\"墨绿\":0},\"policy\":{\"补货\":\"待定\"}}", "墨绿几时有", "墨绿明天就能补上货")]
    public void What_stands_nowhere_or_says_otherwise_is_found(string facts, string buyer, string draft)
        => FactClaims.Of(facts, draft, buyer, Now).ShouldContain(f => f.StartsWith("fact.", StringComparison.Ordinal));
}
